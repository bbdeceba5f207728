import type { HandoffEdit } from '../HandoffEdit';

/**
 * What blocks by now and was not asked before is sent back for an answer: during a review nothing else gets one.
 *
 * @internal
 */
export function flagOpenItems(edit: HandoffEdit, because: string): void {
  if (!['in-review', 'changes-requested'].includes(edit.handoff.state)) return;
  for (const { id, gate, state } of edit.facts().items) {
    if (gate !== 'blocking' || state !== 'open') continue;
    edit.changeItem(id, {
      state: 'changes-requested',
      flaggedBy: edit.actor.ref,
      flaggedAt: edit.now,
      flagComment: because,
      addressed: false,
    });
  }
}
