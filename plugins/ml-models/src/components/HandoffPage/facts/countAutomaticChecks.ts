import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';

/** Results that people and pipelines brought, not collectors. */
const BROUGHT = ['person', 'service'];

/**
 * Of the items that are asked and can be checked without people: how many there are, and for how many a collector
 * came to a result. What it could not look at, and what it leaves to people, is none.
 *
 * @internal
 */
export function countAutomaticChecks(handoff: Pick<Handoff, 'sections'>): {
  found: number;
  possible: number;
} {
  const items = handoff.sections
    .flatMap(section => section.items)
    .filter(
      ({ automation, gate }) => automation !== 'none' && gate !== 'not-asked',
    );
  const found = items.filter(({ evidence }) =>
    evidence.some(
      ({ collector, check }) =>
        !BROUGHT.includes(collector) &&
        (check === 'pass' || check === 'fail' || check === 'stale'),
    ),
  );
  return { found: found.length, possible: items.length };
}
