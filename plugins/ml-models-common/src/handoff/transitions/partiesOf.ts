import type { HandoffActor } from '../HandoffActor';
import type { HandoffFacts } from '../HandoffFacts';
import { mayReviewItem } from '../items/mayReviewItem';
import type {
  HandoffTransition,
  HandoffTransitionParty,
} from './HandoffTransition';

/**
 * The parties an actor stands for on a handoff.
 *
 * @public
 */
export function partiesOf(actor: HandoffActor): HandoffTransitionParty[] {
  if (actor.kind !== 'user') return [actor.kind];
  const parties: HandoffTransitionParty[] = [...actor.sides];
  if (actor.owner) parties.push('owner');
  if (actor.creator) parties.push('creator');
  if (actor.onCall) parties.push('on-call');
  if (actor.governance && !actor.inEitherTeam) parties.push('independent');
  return parties;
}

/**
 * Whether an actor may start a transition at all. Flagged items belong to the side that answered them, so a person
 * may send changes back only when one of the flagged items is their own side's; in the same way changes are requested
 * by the side that reviews a flagged item.
 *
 * @public
 */
export function mayStart(
  transition: HandoffTransition,
  facts: HandoffFacts,
  actor: HandoffActor,
): boolean {
  const flagged = facts.items.filter(
    item => item.state === 'changes-requested',
  );
  const parties = partiesOf(actor).filter(party =>
    transition.by.includes(party),
  );
  if (transition.id === 'resubmit' && flagged.length > 0) {
    return flagged.some(item => parties.includes(item.answeredBy));
  }
  if (transition.id === 'request-changes' && flagged.length > 0) {
    return flagged.some(item => mayReviewItem(item, facts.riskTier, actor));
  }
  if (parties.length === 0) return false;
  // Rows 7 and 9 name the independent signer for a high tier only.
  if (parties.every(party => party === 'independent'))
    return facts.riskTier === 'high';
  return true;
}
