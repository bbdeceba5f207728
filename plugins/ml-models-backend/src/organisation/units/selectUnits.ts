import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import type { UnitQuery } from './UnitService';

/** What needs attention comes first. */
const MATCHES: readonly string[] = [
  'mismatch',
  'boundary',
  'undeclared',
  'undetermined',
  'match',
];
const REVIEWS: readonly string[] = [
  'overdue',
  'due-now',
  'due-soon',
  'up-to-date',
];

type SortValue = string | number | undefined;

const sortValues: Record<
  NonNullable<UnitQuery['sort']>,
  (unit: OrganisationUnitSummary) => SortValue[]
> = {
  title: () => [],
  size: unit => [unit.size.count],
  match: unit => [MATCHES.indexOf(unit.pattern.match)],
  'production-models': unit => [unit.models.production],
  'on-call': unit => [unit.onCall.coveredShare, unit.onCall.sharedShare],
  capacity: unit => [unit.capacity.share],
  review: unit => [REVIEWS.indexOf(unit.review.state), unit.review.dueAt ?? ''],
};

const collator = new Intl.Collator('en', { numeric: true });

/**
 * The units that fit, in the order asked for, one page of them. Units without a value come last either way.
 *
 * @internal
 */
export function selectUnits(
  units: readonly OrganisationUnitSummary[],
  query: UnitQuery,
): { items: OrganisationUnitSummary[]; totalCount: number } {
  const { sort = 'title', offset, limit } = query;
  const isLargestFirst = sort === 'size' || sort === 'production-models';
  const order = query.order ?? (isLargestFirst ? 'descending' : 'ascending');
  const direction = order === 'descending' ? -1 : 1;
  const byTitle = (a: OrganisationUnitSummary, b: OrganisationUnitSummary) =>
    collator.compare(a.title, b.title) || a.ref.localeCompare(b.ref);

  const fitting = units
    .filter(unit => fits(unit, query))
    .map(unit => ({ unit, values: sortValues[sort](unit) }))
    .sort((a, b) => {
      for (const [index, first] of a.values.entries()) {
        const second = b.values[index];
        if (first === second) continue;
        if (first === undefined) return 1;
        if (second === undefined) return -1;
        return first < second ? -direction : direction;
      }
      const titles = byTitle(a.unit, b.unit);
      return sort === 'title' ? titles * direction : titles;
    });
  return {
    items: fitting.slice(offset, offset + limit).map(({ unit }) => unit),
    totalCount: fitting.length,
  };
}

function fits(unit: OrganisationUnitSummary, query: UnitQuery): boolean {
  const search = query.search?.trim().toLocaleLowerCase('en-US');
  const name = `${unit.title} ${unit.ref.split('/').at(-1)}`;
  return (
    (!search || name.toLocaleLowerCase('en-US').includes(search)) &&
    (!query.match || unit.pattern.match === query.match) &&
    (!query.recommended || unit.pattern.recommended === query.recommended) &&
    (!query.review || unit.review.state === query.review) &&
    (!query.band || unit.capacity.band === query.band) &&
    (query.uncovered === undefined || unit.onCall.none > 0 === query.uncovered)
  );
}
