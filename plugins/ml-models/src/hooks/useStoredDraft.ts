import { useCallback, useState } from 'react';

/** @internal */
export interface StoredDraft<T> {
  /** What the person has written and not sent; undefined when there is nothing. */
  value: T | undefined;
  set: (value: T) => void;
  /** Begins, with nothing written so far: what a person only looked into is not kept for the next visit. */
  open: (value: T) => void;
  clear: () => void;
}

function read<T>(key: string): T | undefined {
  try {
    const stored = window.localStorage.getItem(key);
    return stored === null ? undefined : JSON.parse(stored);
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown) {
  try {
    if (value === undefined) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser without room or permission still keeps the text while the page is open.
  }
}

/**
 * Something half written, kept in the browser until it is sent, so that it survives a closed tab or a wrong click.
 *
 * @param key - what it is and whose, unique in the portal
 *
 * @internal
 */
export function useStoredDraft<T>(key: string): StoredDraft<T> {
  const [value, setValue] = useState<T | undefined>(() => read<T>(key));
  const set = useCallback(
    (next: T) => {
      setValue(next);
      write(key, next);
    },
    [key],
  );
  const open = useCallback(
    (next: T) => {
      setValue(next);
      write(key, undefined);
    },
    [key],
  );
  const clear = useCallback(() => {
    setValue(undefined);
    write(key, undefined);
  }, [key]);
  return { value, set, open, clear };
}
