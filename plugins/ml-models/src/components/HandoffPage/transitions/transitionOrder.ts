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

/** What a person can do next, and what else is possible. @internal */
export function transitionOrder(handoff: Handoff): {
  forward: HandoffTransitionOption[];
  other: HandoffTransitionOption[];
} {
  const options = handoff.transitions.filter(
    ({ transition }) => !NOBODY.includes(transition),
  );
  return {
    forward: FORWARD.flatMap(id =>
      options.filter(({ transition }) => transition === id),
    ),
    other: options.filter(({ transition }) => !FORWARD.includes(transition)),
  };
}
