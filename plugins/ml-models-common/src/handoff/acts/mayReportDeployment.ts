import type { HandoffActor } from '../HandoffActor';

/**
 * Whether somebody may report what runs: a delivery pipeline, a rule of the system, or a person of the engineering side,
 * also where no handoff is about the version.
 *
 * @public
 */
export function mayReportDeployment(actor: HandoffActor): boolean {
  return actor.kind !== 'user' || actor.sides.includes('engineering');
}
