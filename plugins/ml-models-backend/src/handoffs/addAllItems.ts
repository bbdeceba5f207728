import { checklistItems } from '@baton-ml/backstage-plugin-ml-models-common';
import { firstCheck } from './firstCheck';
import type { HandoffEdit } from './HandoffEdit';

/** Every item of the checklist, open. @internal */
export function addAllItems(edit: HandoffEdit): void {
  edit.addItems(
    checklistItems(edit.record.checklist).map(({ id }, position) => ({
      handoffId: edit.handoff.id,
      itemId: id,
      position,
      revision: 1,
      state: 'open',
      checkState: firstCheck(edit, id),
      addressed: false,
      updatedAt: edit.now,
    })),
  );
}
