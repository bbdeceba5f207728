import { useApi } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import useInterval from 'react-use/esm/useInterval';
import { mlModelsApiRef } from '../../api';

/** A running sync is looked at this often. */
const RUNNING_MS = 3_000;

/**
 * How long a sync that was asked for may take to show up in `lastRun` before the page stops waiting: the
 * scheduler starts it within seconds, on one replica or another.
 */
const START_PATIENCE_MS = 60_000;

/** A sync somebody asked for and that has not been seen to run yet. */
interface AskedSync {
  /** When the run before it started; a later run is the one asked for. */
  previousStart: string | undefined;
  giveUpAt: number;
}

/**
 * The configured registries, read again while one of them is syncing.
 *
 * @internal
 */
export function useSources() {
  const api = useApi(mlModelsApiRef);
  const [sources, setSources] = useState<InventorySource[]>();
  const [error, setError] = useState<Error>();
  const [asked, setAsked] = useState<ReadonlyMap<string, AskedSync>>(new Map());
  const askedRef = useRef(asked);
  askedRef.current = asked;

  const load = useCallback(async () => {
    try {
      const { items } = await api.listSources();
      setSources(items);
      setError(undefined);
      setAsked(
        new Map(
          [...askedRef.current].filter(([id, { previousStart, giveUpAt }]) => {
            const source = items.find(item => item.id === id);
            return (
              source?.lastRun?.startedAt === previousStart &&
              Date.now() < giveUpAt
            );
          }),
        ),
      );
    } catch (reason) {
      assertError(reason);
      setError(reason);
    }
  }, [api]);

  useEffect(() => {
    load();
  }, [load]);

  const isSyncing = (source: InventorySource) =>
    asked.has(source.id) || source.lastRun?.outcome === 'running';
  useInterval(load, sources?.some(isSyncing) ? RUNNING_MS : null);

  const sync = async (source: InventorySource) => {
    await api.syncSource(source.id);
    setAsked(
      new Map([
        ...askedRef.current,
        [
          source.id,
          {
            previousStart: source.lastRun?.startedAt,
            giveUpAt: Date.now() + START_PATIENCE_MS,
          },
        ],
      ]),
    );
  };

  return { sources, error, load, sync, isSyncing };
}
