import type { EvidenceRun } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';

/**
 * Starts collections of evidence; their results come in later through `HandoffEvidenceService.recordEvidence`.
 *
 * @internal
 */
export interface StartsEvidenceRuns {
  /** Items that some collector answers for. */
  readonly itemIds: ReadonlySet<string>;
  /** `itemIds` are those wanted, all when absent. */
  start(
    handoff: StoredHandoff,
    itemIds?: readonly string[],
  ): EvidenceRun | Promise<EvidenceRun>;
}
