import type {
  StoredHandoff,
  StoredHandoffHead,
} from '../../database/handoffs/StoredHandoff';
import type { EvidenceSubject } from '../runner/EvidenceSubject';

/**
 * A handoff as evidence is collected for it.
 *
 * @param others - handoffs of the same model and environment, newest first
 *
 * @internal
 */
export function toEvidenceSubject(
  handoff: StoredHandoff,
  others: readonly StoredHandoffHead[],
): EvidenceSubject {
  const previous = findPrevious(handoff, others);
  return {
    handoffId: handoff.id,
    entityRef: handoff.modelRef,
    environment: handoff.environment,
    riskTier: handoff.riskTier,
    teams: {
      dataScience: handoff.dataScienceRef,
      engineering: handoff.engineeringRef,
    },
    modelId: handoff.modelId,
    versionId: handoff.versionId,
    versionLabel: handoff.version || undefined,
    sourceId: handoff.sourceId ?? '',
    registeredModel: handoff.externalId ?? '',
    // Without an agreement those of `handoff.yaml` count.
    thresholds: handoff.thresholds.length > 0 ? handoff.thresholds : undefined,
    previous: previous && {
      handoffId: previous.id,
      version: previous.version,
    },
  };
}

/** What serves now, else what served last. */
function findPrevious(
  handoff: StoredHandoff,
  others: readonly StoredHandoffHead[],
): StoredHandoffHead | undefined {
  const served = others
    .filter(
      other =>
        other.id !== handoff.id &&
        other.wasInProduction &&
        other.version !== handoff.version,
    )
    .sort((a, b) =>
      (a.inProductionAt ?? '') < (b.inProductionAt ?? '') ? 1 : -1,
    );
  return (
    served.find(
      ({ state }) => state === 'in-production' || state === 'suspended',
    ) ?? served[0]
  );
}
