import { firstCheck } from '../firstCheck';
import type { HandoffEdit } from '../HandoffEdit';

/** An item is asked anew. During requested changes it counts as one of them, or nobody could answer it. @internal */
export function restartItem(
  edit: HandoffEdit,
  itemId: string,
  because: string,
): void {
  const isSentBack = edit.handoff.state === 'changes-requested';
  for (const waiver of edit.record.content.waivers) {
    if (waiver.itemId !== itemId) continue;
    edit.changeWaiver(waiver, {
      state: 'ended',
      decidedBy: waiver.decidedBy,
      decidedAt: waiver.decidedAt,
    });
  }
  const { content } = edit.record;
  content.answers = content.answers.filter(each => each.itemId !== itemId);
  edit.changeItem(itemId, {
    state: isSentBack ? 'changes-requested' : 'open',
    checkState: firstCheck(edit, itemId),
    answerId: undefined,
    acceptedBy: undefined,
    acceptedAt: undefined,
    acceptedNote: undefined,
    notApplicableReason: undefined,
    notApplicableBy: undefined,
    notApplicableAt: undefined,
    unknownConfirmedBy: undefined,
    unknownConfirmedAt: undefined,
    unknownNote: undefined,
    addressed: false,
    disputeText: undefined,
    disputedBy: undefined,
    disputedAt: undefined,
    flaggedBy: isSentBack ? edit.actor.ref : undefined,
    flaggedAt: isSentBack ? edit.now : undefined,
    flagComment: isSentBack ? because : undefined,
  });
}
