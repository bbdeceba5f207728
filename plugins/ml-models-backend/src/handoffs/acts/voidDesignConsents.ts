import type { HandoffEdit } from '../HandoffEdit';

/** Both sides accept the design as it is, so a yes to another one does not count. @internal */
export function voidDesignConsents(edit: HandoffEdit, because: string): void {
  edit.changeConsents(
    ({ transition, firedAt, voidedAt }) =>
      transition === 'accept-design' && !firedAt && !voidedAt,
    { voidedAt: edit.now, voidedBecause: because },
  );
}
