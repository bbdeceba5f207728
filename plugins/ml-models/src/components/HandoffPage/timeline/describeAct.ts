import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';
import { handoffTimelineMessages } from '../../../messages/handoffTimelineMessages';
import type { Translate } from '../../../messages/Translate';

const { event, transition } = handoffTimelineMessages.handoffTimeline;

const isEvent = (name: string): name is keyof typeof event => name in event;

const isTransition = (name: unknown): name is keyof typeof transition =>
  typeof name === 'string' && name in transition;

/**
 * What happened, without who did it, as the end of a sentence. Kinds this page does not know yet are told by their
 * name.
 *
 * @internal
 */
export function describeAct(entry: HandoffTimelineEntry, t: Translate): string {
  const details = entry.details as
    | { after?: Record<string, unknown> }
    | undefined;
  const after = details?.after ?? {};
  const name = entry.type.replace(/^handoff\./, '').replace(/\./g, '-');
  if (name === 'moved' && isTransition(after.transition)) {
    return t(`handoffTimeline.transition.${after.transition}`);
  }
  if (!isEvent(name)) return name.replace(/-/g, ' ');
  const words = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // Only some of the texts have such places, which the types cannot tell of a name that is not known here.
  const options = {
    to: words(after.version ?? after.riskTier ?? after.entityRef ?? entry.to),
    capacity: words(after.capacity).replace('-', ' '),
  };
  return (
    t as unknown as (key: string, options: Record<string, string>) => string
  )(`handoffTimeline.event.${name}`, options);
}
