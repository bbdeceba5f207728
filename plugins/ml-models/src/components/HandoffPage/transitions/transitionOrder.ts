import type {
  Handoff,
  HandoffTransitionOption,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** Acts that carry the handoff on. The others lead back or aside and are kept behind a menu. */
const FORWARD: HandoffTransitionOption['transition'][] = [
  'request-design-review',
  'skip-design-review',
  'accept-design',
  'submit',
  'resubmit',
  'approve',
  'request-changes',
  'go-live',
  'resume',
  'roll-back',
  'reopen-draft',
];

/** Fired by a rule of the system and never by a person. */
const NOBODY: HandoffTransitionOption['transition'][] = ['supersede'];

/** Somebody has agreed already, and the others are waited for. @internal */
export function isBegun(
  option: Pick<HandoffTransitionOption, 'needs' | 'missing'>,
): boolean {
  return option.missing.length < option.needs.length;
}

/** What a person can do next, and what else is possible. @internal */
export function transitionOrder(handoff: Handoff): {
  forward: HandoffTransitionOption[];
  other: HandoffTransitionOption[];
} {
  const options = handoff.transitions.filter(
    ({ transition }) => !NOBODY.includes(transition),
  );
  const begun = options.filter(
    option => !FORWARD.includes(option.transition) && isBegun(option),
  );
  return {
    forward: [
      ...begun,
      ...FORWARD.flatMap(id =>
        options.filter(({ transition }) => transition === id),
      ),
    ],
    other: options.filter(
      option => !FORWARD.includes(option.transition) && !begun.includes(option),
    ),
  };
}
