import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { unitSorts } from './UnitQuery';
import type { UnitQuery } from './UnitQuery';

function oneOf<T extends string>(
  value: string | null,
  choices: readonly T[],
  otherwise: T,
): T {
  return choices.find(choice => choice === value) ?? otherwise;
}

function wholeNumber(value: string | null, otherwise: number, most: number) {
  const number = Number(value ?? otherwise);
  return Number.isInteger(number) && number >= 0 && number <= most
    ? number
    : otherwise;
}

/**
 * Reads and changes what the map shows, in the address of the page.
 *
 * @internal
 */
export function useUnitQuery() {
  const [search, setSearch] = useSearchParams();
  const query = useMemo<UnitQuery>(
    () => ({
      search: search.get('search') ?? '',
      match: oneOf(
        search.get('match'),
        ['', 'match', 'boundary', 'mismatch', 'undeclared', 'undetermined'],
        '',
      ),
      recommended: oneOf(
        search.get('recommended'),
        ['', 'embedded', 'platform', 'hybrid'],
        '',
      ),
      review: oneOf(
        search.get('review'),
        ['', 'up-to-date', 'due-soon', 'due-now', 'overdue'],
        '',
      ),
      basis: oneOf(
        search.get('basis'),
        ['', 'practitioners', 'all-members'],
        '',
      ),
      uncovered: search.get('uncovered') === 'true',
      band: oneOf(
        search.get('band'),
        ['', 'under', 'on-target', 'over', 'no-data'],
        '',
      ),
      order: oneOf(search.get('order'), ['', 'ascending', 'descending'], ''),
      sort: oneOf(search.get('sort'), unitSorts, 'title'),
      offset: wholeNumber(search.get('offset'), 0, 1_000_000),
      limit: wholeNumber(search.get('limit'), 50, 100) || 50,
    }),
    [search],
  );
  const change = useCallback(
    (part: Partial<UnitQuery>) =>
      setSearch(
        before => {
          const next = new URLSearchParams(before);
          if (!('offset' in part)) next.delete('offset');
          for (const [name, value] of Object.entries(part)) {
            if (value) next.set(name, String(value));
            else next.delete(name);
          }
          return next;
        },
        { replace: !('offset' in part) },
      ),
    [setSearch],
  );
  return { query, change };
}
