import type { StoredEvidence } from '../database/handoffs/handoffRows';
import { FROZEN_STATES } from './frozenStates';
import type { HandoffRecord } from './HandoffRecord';

/**
 * The results that count for an item now: those frozen with the round while it is under review and after, else the
 * newest of each collector. Later results are observations beside the frozen ones.
 *
 * @internal
 */
export function countingEvidence(
  record: Pick<HandoffRecord, 'handoff' | 'content'>,
  itemId: string,
): StoredEvidence[] {
  const { handoff, content } = record;
  const isFrozen = FROZEN_STATES.includes(handoff.state);
  return content.evidence.filter(
    result =>
      result.itemId === itemId &&
      (isFrozen
        ? result.frozenRound === handoff.round
        : result.frozenRound === undefined),
  );
}
