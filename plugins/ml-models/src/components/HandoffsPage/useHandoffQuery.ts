import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { HandoffQuery } from './HandoffQuery';
import { readHandoffQuery } from './readHandoffQuery';

/**
 * What the page shows, kept in the address so that it can be shared and survives a reload.
 *
 * @internal
 */
export function useHandoffQuery() {
  const [search, setSearch] = useSearchParams();
  const query = useMemo(() => readHandoffQuery(search), [search]);
  const change = useCallback(
    (part: Partial<HandoffQuery>) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          // Another question starts at its first page.
          if (!('cursor' in part)) next.delete('cursor');
          for (const [name, value] of Object.entries(part)) {
            const key = name === 'text' ? 'search' : name;
            if (value) next.set(key, value);
            else next.delete(key);
          }
          return next;
        },
        { replace: !('cursor' in part) && !('view' in part) },
      ),
    [setSearch],
  );
  return { query, change };
}
