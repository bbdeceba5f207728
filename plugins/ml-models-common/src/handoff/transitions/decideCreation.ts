import type { HandoffActor } from '../HandoffActor';
import type { Refusal } from '../Refusal';

/**
 * Decides row 1 of the table: the start of a handoff.
 *
 * @remarks
 * While a model names no data-science team, the members of its owner count as that side for a draft. A service may
 * start one; it is recorded as such.
 *
 * @public
 */
export function decideCreation(options: {
  actor: HandoffActor;
  /** The inventory or the catalog knows the model. */
  modelKnown: boolean;
  /** The model names a data-science team. */
  dataScienceTeamNamed: boolean;
  /** Another open handoff has the same model, environment and version. */
  openHandoffWithSameKey: boolean;
}): { allowed: boolean; refusals: Refusal[] } {
  const { actor } = options;
  const refusals: Refusal[] = [];
  const onSide =
    actor.kind === 'service' ||
    (actor.kind === 'user' &&
      (actor.sides.includes('data-science') ||
        (!options.dataScienceTeamNamed && actor.owner === true)));
  if (!onSide) {
    refusals.push({
      code: 'not-your-act',
      text: options.dataScienceTeamNamed
        ? 'Only the data-science team of the model may start a handoff.'
        : 'The model names no data-science team, so only its owner may start a handoff.',
    });
  }
  if (!options.modelKnown) {
    refusals.push({
      code: 'model-unknown',
      text: 'The model is in no registry and in no catalog.',
    });
  }
  if (options.openHandoffWithSameKey) {
    refusals.push({
      code: 'already-open',
      text: 'A handoff of this model, environment and version is open already.',
    });
  }
  return { allowed: refusals.length === 0, refusals };
}
