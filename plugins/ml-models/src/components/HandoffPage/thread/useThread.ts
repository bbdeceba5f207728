import { useApi } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import type {
  HandoffComment,
  HandoffItem,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { mlModelsApiRef } from '../../../api';
import { useHandoffActions } from '../state/useHandoffActions';

const PAGE = 200;

/**
 * The thread of an item: the newest comments come with the page, earlier ones when they are asked for.
 *
 * @internal
 */
export function useThread(item: HandoffItem) {
  const api = useApi(mlModelsApiRef);
  const { id } = useHandoffActions();
  const [before, setBefore] = useState<HandoffComment[]>([]);
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<Error>();

  const newest = new Set(item.comments.map(comment => comment.id));
  const comments = [
    ...before.filter(comment => !newest.has(comment.id)),
    ...item.comments,
  ];

  const loadEarlier = async () => {
    setLoading(true);
    setError(undefined);
    try {
      const all: HandoffComment[] = [];
      let cursor: string | undefined;
      do {
        const page = await api.listHandoffItemComments(id, item.id, {
          cursor,
          limit: PAGE,
        });
        all.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      setBefore(all);
    } catch (caught) {
      assertError(caught);
      setError(caught);
    }
    setLoading(false);
  };

  return {
    comments,
    earlier: Math.max(item.commentCount - comments.length, 0),
    loading,
    error,
    loadEarlier,
  };
}
