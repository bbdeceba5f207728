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
  for (const itemId of changes.reopened) {
    restartItem(edit, itemId, changes.because);
  }
  edit.dropEvidence([...changes.removed, ...changes.reopened]);
  edit.addItems(
    changes.added.map(itemId => ({
      handoffId: edit.handoff.id,
      itemId,
      position: changes.position(itemId),
      revision: 1,
      state: isSentBack ? 'changes-requested' : 'open',
      checkState: 'manual',
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
