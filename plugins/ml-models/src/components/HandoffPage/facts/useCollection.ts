import { useApi } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import { useEffect, useRef, useState } from 'react';
import { mlModelsApiRef } from '../../../api';
import { useHandoffActions } from '../state/useHandoffActions';

/** A running collection is looked at this often, and not longer than this. */
const LOOK_MS = 2_000;
const PATIENCE_MS = 60_000;

/**
 * Starts a collection of evidence and shows what came of it when it has ended.
 *
 * @internal
 */
export function useCollection(itemId: string | undefined) {
  const api = useApi(mlModelsApiRef);
  const { id, run } = useHandoffActions();
  const [collecting, setCollecting] = useState(false);
  const [stillRuns, setStillRuns] = useState(false);
  const [error, setError] = useState<Error>();
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const collect = async () => {
    setCollecting(true);
    setError(undefined);
    setStillRuns(false);
    try {
      const { startedAt } = await api.collectHandoffEvidence(
        id,
        itemId ? [itemId] : undefined,
      );
      const giveUpAt = Date.now() + PATIENCE_MS;
      while (mounted.current) {
        const next = await api.getHandoff(id);
        const at = next.evidenceCollectedAt;
        const isOver = at !== null && at >= startedAt;
        if (isOver || Date.now() > giveUpAt) {
          await run(async () => next);
          if (mounted.current) setStillRuns(!isOver);
          break;
        }
        await new Promise(resolve => setTimeout(resolve, LOOK_MS));
      }
    } catch (caught) {
      assertError(caught);
      if (mounted.current) setError(caught);
    }
    if (mounted.current) setCollecting(false);
  };

  return { collecting, stillRuns, error, collect };
}
