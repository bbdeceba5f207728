import type { HandoffActor } from '../HandoffActor';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffSide } from '../HandoffSide';

/**
 * Whether a person may map a side to another group: the side itself, an administrator, and while the side has no team
 * the other side and the owner of the model. Otherwise one side could choose who reviews it.
 *
 * @public
 */
export function mayReassignSide(
  side: HandoffSide,
  actor: HandoffActor,
  facts: Pick<HandoffFacts, 'sidesWithoutTeam'>,
): boolean {
  if (actor.kind !== 'user') return false;
  if (actor.admin || actor.sides.includes(side)) return true;
  return (
    facts.sidesWithoutTeam.includes(side) &&
    (actor.sides.length > 0 || actor.owner === true)
  );
}
