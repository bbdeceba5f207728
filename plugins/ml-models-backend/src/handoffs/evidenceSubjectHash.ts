import {
  canonicalJson,
  sha256Hex,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';

/** What the answers of collectors depend on. */
const DECIDES = [
  'modelRef',
  'modelId',
  'sourceId',
  'externalId',
  'environment',
  'version',
  'versionId',
  'digest',
  'commit',
  'runId',
  'riskTier',
  'thresholds',
  'checklistHash',
  'dataScienceRef',
  'engineeringRef',
] as const;

/**
 * What evidence of a handoff is about, as one hash: what was found for one hash says nothing about another.
 *
 * @internal
 */
export function evidenceSubjectHash(
  handoff: Pick<StoredHandoff, (typeof DECIDES)[number]>,
): string {
  return sha256Hex(canonicalJson(DECIDES.map(key => handoff[key] ?? null)));
}
