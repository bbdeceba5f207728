import type { HandoffTransitionOption } from '@baton-ml/backstage-plugin-ml-models-common';

/** What is said of the newest report of a deployment. */
const ABOUT_REPORT = [
  'no-deployment',
  'other-version',
  'other-digest',
  'digest-unknown',
  'other-run',
];

/**
 * Whether a person can begin an act. The act itself reports what was deployed, with a link, so what an earlier report
 * said, or that there is none, does not stand in the way.
 *
 * @internal
 */
export function isPossible(option: HandoffTransitionOption): boolean {
  const isReport =
    option.transition === 'go-live' || option.transition === 'roll-back';
  return (
    option.allowed ||
    (isReport &&
      option.refusals.every(({ code }) => ABOUT_REPORT.includes(code)))
  );
}
