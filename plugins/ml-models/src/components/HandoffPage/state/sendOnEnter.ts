import type { KeyboardEvent } from 'react';

/** Sends with Ctrl or Command and Enter, where Enter alone begins a line. @internal */
export function sendOnEnter(send: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
  };
}
