import type {
  ChecklistTemplate,
  HandoffTimelineEntry,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { checklistItems } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredEvent } from '../../database/events/EventStore';
import type { TitleOf } from './TitleOf';

/**
 * One event of a handoff as its timeline shows it.
 *
 * @internal
 */
export function toTimelineEntry(
  event: StoredEvent,
  checklist: ChecklistTemplate | undefined,
  titleOf: TitleOf,
): HandoffTimelineEntry {
  const before = toObject(event.before);
  const { itemId, ...after } = toObject(event.after);
  const item =
    checklist && checklistItems(checklist).find(({ id }) => id === itemId);
  return {
    id: event.id,
    at: event.at,
    type: event.type,
    actor: event.actor,
    actorTitle: titleOf(event.actor),
    itemId: toText(itemId),
    itemTitle: item?.title,
    from: toText(before.state),
    to: toText(after.state),
    text: event.reason,
    details: { before, after },
    hash: event.hash ?? '',
  };
}

/** Item an event is about, if it is about one. @internal */
export function itemIdOf(event: StoredEvent): string | undefined {
  return toText(toObject(event.after).itemId);
}

function toObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
