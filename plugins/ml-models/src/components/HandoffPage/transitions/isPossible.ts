import type { HandoffTransitionOption } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Whether a person can begin an act. A deployment that nobody has reported yet is reported by the act itself, with a
 * link, so that alone does not stand in the way.
 *
 * @internal
 */
export function isPossible(option: HandoffTransitionOption): boolean {
  const isReport =
    option.transition === 'go-live' || option.transition === 'roll-back';
  return (
    option.allowed ||
    (isReport && option.refusals.every(({ code }) => code === 'no-deployment'))
  );
}
