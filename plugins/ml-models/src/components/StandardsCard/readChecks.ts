import type {
  EvidenceComparison,
  Handoff,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** The collector that asks the hosts of both repositories for their checks. */
const COLLECTOR = 'ci-checks';

/** What the newest collections of evidence said about checks, and when. */
export interface ReadChecks {
  /** For each check its newest rows: one per job of that name and repository. */
  rows: EvidenceComparison[];
  /** ISO 8601; undefined when nobody has looked. */
  collectedAt: string | undefined;
}

/**
 * Checks at the commit of the version, from the evidence of the handoff.
 *
 * @internal
 */
export function readChecks(handoff: Handoff): ReadChecks {
  const evidence = handoff.sections
    .flatMap(section => section.items)
    .flatMap(item => item.evidence)
    .filter(each => each.collector === COLLECTOR)
    .sort((one, other) => other.collectedAt.localeCompare(one.collectedAt));
  const known = new Set<string>();
  const rows: EvidenceComparison[] = [];
  for (const { comparisons = [] } of evidence) {
    // Older collections say nothing about a check that a newer one has read.
    rows.push(...comparisons.filter(({ name }) => !known.has(name)));
    for (const { name } of comparisons) known.add(name);
  }
  return { rows, collectedAt: evidence[0]?.collectedAt };
}
