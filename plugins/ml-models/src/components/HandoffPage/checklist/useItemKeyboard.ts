import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

const LETTERS_KEY = 'ml-models/handoff-letters';

function readLetters(): boolean {
  try {
    return window.localStorage.getItem(LETTERS_KEY) !== 'off';
  } catch {
    return true;
  }
}

/** A dialog or menu is open. The focus may be on the frame around it, which is not inside of it. */
function isElsewhere(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"], [role="listbox"], [role="tablist"]',
    ) !== null
  );
}

/**
 * Moves through the items with the keyboard: arrows on an item, letters from anywhere on the page.
 *
 * @remarks
 * Letters can be switched off, because they get in the way of those who speak to their machine.
 *
 * @returns whether letters are on, and how to switch them
 *
 * @internal
 */
export function useItemKeyboard(options: {
  root: RefObject<HTMLElement>;
  setAll: (open: boolean) => void;
}): [boolean, (on: boolean) => void] {
  const { root, setAll } = options;
  const [lettersOn, setLettersOn] = useState(readLetters);

  useEffect(() => {
    const move = (event: KeyboardEvent, to: (index: number) => number) => {
      const all = [
        ...(root.current?.querySelectorAll<HTMLElement>('[data-item-id]') ??
          []),
      ];
      if (all.length === 0) return;
      const current = all.findIndex(element =>
        element.closest('[data-item-row]')?.contains(document.activeElement),
      );
      const next = Math.min(Math.max(to(current), 0), all.length - 1);
      event.preventDefault();
      all[next].focus();
      all[next].scrollIntoView?.({ block: 'nearest' });
    };
    const press = (event: KeyboardEvent, name: string) => {
      const button = document.activeElement
        ?.closest('[data-item-row]')
        ?.querySelector<HTMLElement>(`[data-shortcut="${name}"]`);
      if (!button) return;
      event.preventDefault();
      if (button.tagName === 'TEXTAREA') button.focus();
      else button.click();
    };
    const last = Number.MAX_SAFE_INTEGER;
    const byArrow: Record<string, (event: KeyboardEvent) => void> = {
      ArrowDown: event => move(event, index => index + 1),
      ArrowUp: event => move(event, index => index - 1),
      Home: event => move(event, () => 0),
      End: event => move(event, () => last),
    };
    const byLetter: Record<string, (event: KeyboardEvent) => void> = {
      j: byArrow.ArrowDown,
      k: byArrow.ArrowUp,
      e: event => press(event, 'answer'),
      c: event => press(event, 'comment'),
      o: () => setAll(true),
      x: () => setAll(false),
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (event.shiftKey || isElsewhere()) return;
      const isOnItem =
        event.target instanceof HTMLElement &&
        event.target.hasAttribute('data-item-id');
      if (isOnItem) byArrow[event.key]?.(event);
      if (lettersOn) byLetter[event.key]?.(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [root, setAll, lettersOn]);

  const change = (on: boolean) => {
    setLettersOn(on);
    try {
      window.localStorage.setItem(LETTERS_KEY, on ? 'on' : 'off');
    } catch {
      // It then holds for this visit only.
    }
  };
  return [lettersOn, change];
}
