import { useEffect, useRef } from 'react';
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

  // After every drawing, since any of them may have taken the focused element away. Buttons of Material UI take the
  // focus only once they are drawn completely.
  useEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return;
    const timer = window.setTimeout(() => {
      if (!isInside.current || document.activeElement !== document.body) return;
      FOCUSABLE.map(selector =>
        ref.current?.querySelector<HTMLElement>(selector),
      )
        .find(Boolean)
        ?.focus();
    });
    return () => window.clearTimeout(timer);
  });
  return ref;
}
