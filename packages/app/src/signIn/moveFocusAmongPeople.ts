import type { KeyboardEvent } from 'react';

const MOVES: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Lets the up and down arrows walk from the search field through the people in the order they are read. Tab works as
 * everywhere; this only saves a long way.
 */
export function moveFocusAmongPeople(event: KeyboardEvent<HTMLElement>): void {
  const step = MOVES[event.key];
  if (!step) {
    return;
  }
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'input[type="search"], [data-person]',
    ),
  ];
  const next =
    stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
