import type {
  EvidenceComparison,
  Handoff,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** The collector that asks the hosts of both repositories for their checks. */
const COLLECTOR = 'ci-checks';

/** A check the standard requires, as the host of a repository reported it. */
export interface RequiredCheck {
  name: string;
  result: EvidenceComparison['result'];
  /** Where it was looked for, with the commit. */
  note: string | undefined;
}

/** The checks that the newest collection of evidence saw, and when. */
export interface RequiredChecks {
  checks: RequiredCheck[];
  /** ISO 8601; undefined when nobody has looked. */
  collectedAt: string | undefined;
}

/**
 * Required checks at the commit of the version, from the evidence of the handoff.
 *
 * @internal
 */
export function readChecks(handoff: Handoff): RequiredChecks {
  const evidence = handoff.sections
    .flatMap(section => section.items)
    .flatMap(item => item.evidence)
    .filter(each => each.collector === COLLECTOR)
    .sort((one, other) => other.collectedAt.localeCompare(one.collectedAt));
  const checks = new Map<string, RequiredCheck>();
  for (const { comparisons = [] } of evidence) {
    for (const { name, result, note } of comparisons) {
      const key = `${name} ${note}`;
      if (!checks.has(key)) {
        checks.set(key, { name, result, note });
      }
    }
  }
  return {
    checks: [...checks.values()].sort((one, other) =>
      one.name.localeCompare(other.name),
    ),
    collectedAt: evidence[0]?.collectedAt,
  };
}
