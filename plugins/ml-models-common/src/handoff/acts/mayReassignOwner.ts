import type { HandoffActor } from '../HandoffActor';
import type { HandoffFacts } from '../HandoffFacts';

/**
 * Whether a person may map the owner of a handoff to another group: the owner itself, an administrator, and either side
 * while there is no owner that exists. Otherwise a side could choose who agrees to a retirement.
 *
 * @public
 */
export function mayReassignOwner(
  actor: HandoffActor,
  facts: Pick<HandoffFacts, 'ownerMissing'>,
): boolean {
  if (actor.kind !== 'user') return false;
  if (actor.admin || actor.owner) return true;
  return facts.ownerMissing === true && actor.sides.length > 0;
}
