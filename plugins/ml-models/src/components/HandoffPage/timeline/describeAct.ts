import type {
  HandoffSide,
  HandoffTimelineEntry,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { DateTime } from 'luxon';
import { handoffListMessages } from '../../../messages/handoffListMessages';
import { handoffTimelineMessages } from '../../../messages/handoffTimelineMessages';
import type { Translate } from '../../../messages/Translate';

const { consentedTo, event, level, status, transition } =
  handoffTimelineMessages.handoffTimeline;

const isEvent = (name: string) => name in event || `${name}_other` in event;
const isLevel = (name: unknown): name is keyof typeof level =>
  typeof name === 'string' && name in level;
const isStatus = (name: unknown): name is keyof typeof status =>
  typeof name === 'string' && name in status;

const isCapacity = (
  name: unknown,
): name is keyof typeof handoffListMessages.handoffCard.capacity =>
  typeof name === 'string' && name in handoffListMessages.handoffCard.capacity;

const isConsent = (name: unknown): name is keyof typeof consentedTo =>
  typeof name === 'string' && name in consentedTo;

const isSide = (name: unknown): name is HandoffSide =>
  name === 'data-science' || name === 'engineering';

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
  if (name === 'consented' && isConsent(after.transition)) {
    return t(`handoffTimeline.consentedTo.${after.transition}`, {
      capacity: toCapacity(after.capacity, t),
    });
  }
  if (!isEvent(name)) return name.replace(/-/g, ' ');
  // Only some of the texts have such places, which the types cannot tell of a name that is not known here.
  const options = {
    to: words(after.version ?? after.riskTier ?? after.entityRef ?? entry.to),
    capacity: toCapacity(after.capacity, t),
    level: isLevel(after.level)
      ? t(`handoffTimeline.level.${after.level}`)
      : '',
    status: isStatus(after.status)
      ? t(`handoffTimeline.status.${after.status}`)
      : words(after.status),
    count: countItems(after.results),
    side: isSide(after.side)
      ? t(`basics.sides.${after.side}`)
      : words(after.side),
    day:
      typeof after.heldAt === 'string'
        ? DateTime.fromISO(after.heldAt).toLocaleString(DateTime.DATE_MED)
        : '',
  };
  return (
    t as unknown as (
      key: string,
      options: Record<string, string | number>,
    ) => string
  )(`handoffTimeline.event.${name}`, options);
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : '';
}

function toCapacity(capacity: unknown, t: Translate): string {
  return isCapacity(capacity)
    ? t(`handoffCard.capacity.${capacity}`)
    : words(capacity);
}

function countItems(results: unknown): number {
  if (!Array.isArray(results)) return 0;
  return new Set(results.map(result => result?.item)).size;
}
