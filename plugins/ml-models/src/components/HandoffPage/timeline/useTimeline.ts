import { useApi } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import type {
  HandoffTimeline,
  HandoffTimelineEntry,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useMemo, useState } from 'react';
import { mlModelsApiRef } from '../../../api';
import { formatLocalDay } from '../../../formatting/formatLocalDay';
import { useHandoffActions } from '../state/useHandoffActions';

/** @internal */
export interface TimelineDay {
  /** As people write it. */
  day: string;
  entries: HandoffTimelineEntry[];
}

/**
 * The timeline that came with the page, and the pages after it that were asked for, by day.
 *
 * @internal
 */
export function useTimeline(timeline: HandoffTimeline) {
  const api = useApi(mlModelsApiRef);
  const { id } = useHandoffActions();
  const [older, setOlder] = useState<HandoffTimeline>();
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<Error>();

  const days = useMemo(() => {
    const known = new Set(timeline.items.map(entry => entry.id));
    const entries = [
      ...timeline.items,
      ...(older?.items.filter(entry => !known.has(entry.id)) ?? []),
    ];
    const byDay = new Map<string, HandoffTimelineEntry[]>();
    for (const entry of entries) {
      const day = formatLocalDay(entry.at);
      const list = byDay.get(day);
      if (list) list.push(entry);
      else byDay.set(day, [entry]);
    }
    return [...byDay].map(
      ([day, dayEntries]): TimelineDay => ({ day, entries: dayEntries }),
    );
  }, [timeline, older]);

  const cursor = older ? older.nextCursor : timeline.nextCursor;
  const loadMore = async () => {
    setLoading(true);
    setError(undefined);
    try {
      const page = await api.getHandoffTimeline(id, { cursor });
      setOlder({
        items: [...(older?.items ?? timeline.items), ...page.items],
        nextCursor: page.nextCursor,
      });
    } catch (caught) {
      assertError(caught);
      setError(caught);
    }
    setLoading(false);
  };

  return { days, hasMore: cursor !== undefined, loading, error, loadMore };
}
