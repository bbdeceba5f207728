import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import { useEffect, useMemo, useState } from 'react';
import { mlModelsApiRef } from '../../../api';

/**
 * What the inventory knows about one row.
 *
 * @remarks
 * `unavailable` means the inventory did not answer; `unknown` that it answered and has no such model.
 *
 * @internal
 */
export type FastValue =
  | { state: 'loading' | 'unavailable' | 'unknown' }
  | { state: 'known'; model: InventoryModel };

const LOADING: FastValue = { state: 'loading' };
const UNAVAILABLE: FastValue = { state: 'unavailable' };

/**
 * Live values of the visible rows in one call. Rows never wait for it.
 *
 * @internal
 */
export function useFastValues(entities: Entity[]) {
  const api = useApi(mlModelsApiRef);
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<ReadonlyMap<string, FastValue>>(new Map());
  const [error, setError] = useState<Error>();
  const key = useMemo(
    () => entities.map(entity => stringifyEntityRef(entity)).join('\n'),
    [entities],
  );

  useEffect(() => {
    setError(undefined);
    if (!key) return undefined;
    const refs = key.split('\n');
    const controller = new AbortController();
    api.getModelsByRefs(refs, { signal: controller.signal }).then(
      ({ items }) => {
        if (controller.signal.aborted) return;
        setKnown(
          new Map(
            refs.map((ref, index) => {
              const model = items[index];
              return [
                ref,
                model ? { state: 'known', model } : { state: 'unknown' },
              ] as const;
            }),
          ),
        );
      },
      reason => {
        if (!controller.signal.aborted) setError(reason);
      },
    );
    return () => controller.abort();
  }, [api, key, attempt]);

  return {
    /** The value of one row by its entity ref. */
    get: (entityRef: string): FastValue =>
      known.get(entityRef) ?? (error ? UNAVAILABLE : LOADING),
    error,
    retry: () => setAttempt(count => count + 1),
  };
}
