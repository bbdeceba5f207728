import { firstCheck } from '../firstCheck';
import type { HandoffEdit } from '../HandoffEdit';
import { restartItem } from './restartItem';

/**
 * Adds items of a newer checklist, archives those that are gone, and asks anew what no longer fits.
 *
 * @internal
 */
export function changeItems(
  edit: HandoffEdit,
  changes: {
    added: readonly string[];
    removed: readonly string[];
    reopened: readonly string[];
    position(itemId: string): number;
    because: string;
  },
): void {
  const isSentBack = edit.handoff.state === 'changes-requested';
  for (const itemId of changes.removed) edit.archiveItem(itemId);
  // What is gone, or comes back, is covered by no earlier waiver.
  endWaivers(edit, [...changes.removed, ...changes.added]);
  for (const itemId of changes.reopened) {
    restartItem(edit, itemId, changes.because);
  }
  edit.dropEvidence([...changes.removed, ...changes.reopened]);
  const before = new Map(
    edit.record.content.archived.map(item => [item.itemId, item.revision]),
  );
  edit.addItems(
    changes.added.map(itemId => ({
      handoffId: edit.handoff.id,
      itemId,
      position: changes.position(itemId),
      // Whoever looked at one that comes back must not write to it unseen.
      revision: (before.get(itemId) ?? 0) + 1,
      state: isSentBack ? 'changes-requested' : 'open',
      checkState: firstCheck(edit, itemId),
      addressed: false,
      updatedAt: edit.now,
      ...(isSentBack
        ? {
            flaggedBy: edit.actor.ref,
            flaggedAt: edit.now,
            flagComment: changes.because,
          }
        : {}),
    })),
  );
}

function endWaivers(edit: HandoffEdit, itemIds: readonly string[]): void {
  for (const waiver of edit.record.content.waivers) {
    if (!itemIds.includes(waiver.itemId)) continue;
    edit.changeWaiver(waiver, {
      state: 'ended',
      decidedBy: waiver.decidedBy,
      decidedAt: waiver.decidedAt,
    });
  }
}
