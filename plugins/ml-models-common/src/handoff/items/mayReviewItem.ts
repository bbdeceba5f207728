import type { MlModelRiskTier } from '../../kind/MlModelEntityV1alpha1';
import type { HandoffActor } from '../HandoffActor';
import type { HandoffItemFacts } from '../HandoffItemFacts';

/**
 * Whether a person may review an item: the reviewing side; for a governance item of a high tier a governance reviewer
 * in neither team, of a lower tier anybody of the other side or of a governance group. The answering side never
 * reviews its own item.
 *
 * @public
 */
export function mayReviewItem(
  item: Pick<HandoffItemFacts, 'answeredBy' | 'reviewedBy'>,
  riskTier: MlModelRiskTier,
  actor: HandoffActor,
): boolean {
  if (actor.kind !== 'user' || actor.sides.includes(item.answeredBy))
    return false;
  if (item.reviewedBy !== 'governance')
    return actor.sides.includes(item.reviewedBy);
  if (riskTier === 'high')
    return actor.governance === true && !actor.inEitherTeam;
  return actor.governance === true || actor.sides.length > 0;
}
