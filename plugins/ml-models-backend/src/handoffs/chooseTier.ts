import { NotAllowedError } from '@backstage/errors';
import type { MlModelRiskTier } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffModel } from './HandoffModels';
import type { ResolvedPerson } from './HandoffPeople';

const RANK: Record<MlModelRiskTier, number> = { low: 0, medium: 1, high: 2 };

/** A tier below the model's own is a decision of governance, or nobody would choose a higher one. @internal */
export function chooseTier(
  wanted: MlModelRiskTier | undefined,
  model: HandoffModel,
  person: Pick<ResolvedPerson, 'actor'>,
): MlModelRiskTier {
  const declared = model.riskTier ?? 'medium';
  const tier = wanted ?? declared;
  const { governance, inEitherTeam } = person.actor;
  const mayLower = governance === true && !inEitherTeam;
  if (RANK[tier] < RANK[declared] && !mayLower) {
    throw new NotAllowedError(
      `The risk tier of the model is ${declared}${
        model.riskTier ? '' : ', because the model does not say'
      }; start with it, a governance reviewer in neither team may lower it afterwards`,
    );
  }
  return tier;
}
