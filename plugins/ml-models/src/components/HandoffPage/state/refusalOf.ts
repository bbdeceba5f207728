import type {
  Handoff,
  HandoffAct,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Why the person cannot do something with the handoff now, in the words of the backend, which enforces the same;
 * undefined when they can.
 *
 * @internal
 */
export function refusalOf(
  handoff: Pick<Handoff, 'acts'>,
  act: HandoffAct,
): string | undefined {
  return handoff.acts.find(option => option.act === act)?.refusals[0]?.text;
}
