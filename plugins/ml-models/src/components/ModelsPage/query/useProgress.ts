import type { Entity } from '@backstage/catalog-model';
import { useRef } from 'react';
import type { ModelListQuery } from './ModelListQuery';

/**
 * Follows the list provider from asked to answered.
 *
 * @remarks
 * The provider waits a moment before it asks, and says neither then nor in a quick answer that it is loading. What
 * tells an answer from no answer is that the list it holds is another one.
 *
 * @internal
 */
export function useProgress(options: {
  /** What the catalog answered, before anything is hidden in the browser. */
  backendEntities: Entity[];
  loading: boolean;
  query: ModelListQuery;
}) {
  const { backendEntities, loading, query } = options;
  const initialRef = useRef(backendEntities);
  const newestRef = useRef(backendEntities);
  const answeredQueryRef = useRef<ModelListQuery>();
  if (newestRef.current !== backendEntities) {
    newestRef.current = backendEntities;
    answeredQueryRef.current = query;
  }
  return {
    /** True while nothing is on its way. */
    settled: backendEntities !== initialRef.current && !loading,
    /** The query of the newest answer. */
    answeredQuery: answeredQueryRef.current,
  };
}
