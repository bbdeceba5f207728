import { ConflictError } from '@backstage/errors';
import type { MlModelRiskTier } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import { fireTransition } from './fireTransition';
import { flagOpenItems } from './flagOpenItems';
import { requireAct } from './requireAct';

const RANK: Record<MlModelRiskTier, number> = { low: 0, medium: 1, high: 2 };

/**
 * Changes the risk tier; gates are recomputed at once, and an approval is looked at again.
 *
 * @internal
 */
export function setTier(
  edit: HandoffEdit,
  input: { riskTier: MlModelRiskTier; reason: string },
): void {
  const { riskTier, reason } = input;
  const before = edit.handoff.riskTier;
  if (before === riskTier)
    throw new ConflictError(`The risk tier is ${riskTier} already`);
  requireAct(
    edit,
    RANK[riskTier] > RANK[before] ? 'raise-risk-tier' : 'lower-risk-tier',
  );
  edit.changeHandoff({ riskTier, riskReason: reason });
  edit.addEvent({
    type: 'tier-changed',
    before: { riskTier: before },
    after: { riskTier },
    text: reason,
  });
  if (edit.handoff.state === 'approved') {
    fireTransition(edit, 'reopen-review', {
      actor: 'system:risk-tier',
      details: { cause: 'tier-changed' },
    });
  }
  flagOpenItems(edit, `The risk tier is ${riskTier} now, so this is asked.`);
}
