import type { HandoffEdit } from '../HandoffEdit';
import { toItemHashes, toRevisionHash } from '../toSignedRevision';
import { inDays } from './inDays';

/**
 * Freezes what is on the table, and starts the clock of the queue.
 *
 * @internal
 */
export function openRound(edit: HandoffEdit): void {
  const { handoff, record } = edit;
  const { round } = handoff;
  edit.freezeEvidence(round);
  const hashes = toItemHashes(record);
  const before = record.content.rounds
    .filter(each => each.round < round)
    .at(-1);
  edit.addRound({
    round,
    submittedAt: edit.now,
    revisionHash: toRevisionHash(record),
    itemHashes: hashes,
    changedItemIds: before
      ? Object.keys(hashes).filter(
          itemId => before.itemHashes[itemId] !== hashes[itemId],
        )
      : [],
  });
  edit.changeHandoff({
    submittedAt: edit.now,
    reviewStartedAt: undefined,
    dueAt: inDays(edit, edit.settings.reviewWithinDays),
  });
}
