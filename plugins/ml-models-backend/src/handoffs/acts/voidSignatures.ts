import type { HandoffEdit } from '../HandoffEdit';

/**
 * Signatures stop to count, whether they had made it approved or not.
 *
 * @internal
 */
export function voidSignatures(edit: HandoffEdit, because: string): void {
  const voided = edit.changeConsents(
    ({ transition, voidedAt }) => transition === 'approve' && !voidedAt,
    { voidedAt: edit.now, voidedBecause: because },
  );
  if (voided.length === 0) return;
  edit.addEvent({
    type: 'signatures-voided',
    before: { signedBy: voided.map(({ personRef }) => personRef) },
    after: { because },
  });
}
