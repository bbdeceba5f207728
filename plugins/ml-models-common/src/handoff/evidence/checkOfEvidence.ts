import type { HandoffCheckState } from '../HandoffItemFacts';
import type { EvidenceResult } from './EvidenceResult';

/**
 * What a result is worth now: a pass past its time is `stale`. A failure stays a failure however old it is, because
 * time alone makes nothing better.
 *
 * @public
 */
export function checkOfEvidence(
  result: Pick<EvidenceResult, 'check' | 'expiresAt'>,
  now: string,
): HandoffCheckState {
  const isPast =
    result.expiresAt !== undefined &&
    Date.parse(result.expiresAt) <= Date.parse(now);
  return isPast && result.check === 'pass' ? 'stale' : result.check;
}
