import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** What takes the focus: a field of the form that was opened, else the button a form was opened with. */
const FOCUSABLE = [
  'form textarea:not(:disabled), form input:not(:disabled)',
  'button:not(:disabled)',
  'textarea:not(:disabled), input:not(:disabled), a[href]',
];

/**
 * Keeps the focus of the keyboard inside an element when what had it goes away, as a form does that was sent or a
 * button that did its work: it then goes to the first field of a form in the element, else to its first button.
 *
 * @remarks
 * Without that it falls back to the top of the page. A dialog opened from the element counts as inside.
 *
 * @returns the ref of the element
 *
 * @internal
 */
export function useKeptFocus<T extends HTMLElement>(): RefObject<T> {
  const ref = useRef<T>(null);
  const isInside = useRef(false);
  const isAsked = useRef(false);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const onFocus = (event: Event) => {
      const target = event.target as Element;
      if (target.closest('[role="presentation"], [role="dialog"]')) return;
      isInside.current = ref.current?.contains(target) ?? false;
    };
    // A click on nothing takes the focus away on purpose.
    document.addEventListener('focusin', onFocus);
    document.addEventListener('mousedown', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('mousedown', onFocus);
    };
  }, []);

  // After every drawing, since any of them may have taken the focused element away. Buttons of Material UI that were
  // drawn in it take the focus only after their own first effects, hence one drawing more.
  // Once per loss, by `isAsked`, so that drawings do not follow each other for ever.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (isAsked.current || !isLost(isInside)) return;
    isAsked.current = true;
    setAsked(count => count + 1);
  });
  useEffect(() => {
    isAsked.current = false;
    if (!isLost(isInside)) return;
    const goal = FOCUSABLE.map(selector =>
      ref.current?.querySelector<HTMLElement>(selector),
    ).find(Boolean);
    if (goal) goal.focus();
    else isInside.current = false;
  }, [asked]);
  return ref;
}

function isLost(isInside: { current: boolean }): boolean {
  return isInside.current && document.activeElement === document.body;
}
