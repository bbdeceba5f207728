import {
  checklistItems,
  type ChecklistTemplate,
  upgradeChecklist,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import { changeItems } from './changeItems';
import { flagOpenItems } from './flagOpenItems';
import { requireAct } from './requireAct';

/**
 * Moves a handoff to a newer version of its checklist.
 *
 * @internal
 */
export function moveToChecklist(
  edit: HandoffEdit,
  newer: ChecklistTemplate,
  hash: string,
): void {
  requireAct(edit, 'upgrade-checklist');
  const before = edit.record.checklist;
  const changes = upgradeChecklist(before, newer);
  const order = checklistItems(newer).map(({ id }) => id);
  changeItems(edit, {
    ...changes,
    position: itemId => order.indexOf(itemId),
    because: `The checklist is ${newer.version} now.`,
  });
  edit.record.checklist = newer;
  edit.changeHandoff({ checklistHash: hash });
  flagOpenItems(edit, `Checklist ${newer.version} asks this.`);
  edit.addEvent({
    type: 'checklist-upgraded',
    before: { checklist: `${before.id}@${before.version}` },
    after: {
      checklist: `${newer.id}@${newer.version}`,
      added: changes.added,
      removed: changes.removed,
      reopened: changes.reopened,
    },
  });
}
