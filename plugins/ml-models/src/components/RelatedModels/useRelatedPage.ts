import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { ModelRelation } from './ModelRelation';

/** A card is a glance; the models page is for long lists. */
const PAGE_SIZE = 5;

/** @internal */
export interface RelatedPage {
  models: MlModelEntity[];
  /** All models with the relation, not only those of the page. */
  totalCount: number;
  goToPrevious?: () => void;
  goToNext?: () => void;
}

/** @internal */
export interface RelatedPageState {
  loading: boolean;
  error?: Error;
  retry: () => void;
  page?: RelatedPage;
}

/**
 * Models that name an entity by a relation, a page at a time, asked of the catalog. The entity's own list of
 * relations is not read: for a large team it holds thousands.
 *
 * @param relation - nothing is asked without one
 * @param without - models that name the entity by one of these relations as well are left out
 *
 * @internal
 */
export function useRelatedPage(
  relation: ModelRelation | undefined,
  entityRef: string,
  without: readonly ModelRelation[] = [],
): RelatedPageState {
  const catalogApi = useApi(catalogApiRef);
  const list = `${relation} ${entityRef}`;
  const [asked, setAsked] = useState<{ list: string; cursor?: string }>({
    list,
  });
  const cursor = asked.list === list ? asked.cursor : undefined;

  const { value, loading, error, retry } = useAsyncRetry(async () => {
    if (!relation) return undefined;
    const fields = ['apiVersion', 'kind', 'metadata', 'spec'];
    const response = await catalogApi.queryEntities(
      cursor
        ? { cursor, fields, limit: PAGE_SIZE }
        : {
            filter: { kind: 'MlModel', [`relations.${relation}`]: entityRef },
            ...(without.length > 0
              ? {
                  query: {
                    $all: without.map(type => ({
                      $not: {
                        relations: {
                          $contains: { type, targetRef: entityRef },
                        },
                      },
                    })),
                  },
                }
              : {}),
            orderFields: { field: 'metadata.name', order: 'asc' },
            fields,
            limit: PAGE_SIZE,
          },
    );
    return { list, response };
  }, [catalogApi, relation, entityRef, list, cursor]);

  if (!value || value.list !== list) return { loading, error, retry };
  const { items, totalItems, pageInfo } = value.response;
  const goTo = (next: string | undefined) =>
    next ? () => setAsked({ list, cursor: next }) : undefined;
  return {
    loading,
    error,
    retry,
    page: {
      models: items as MlModelEntity[],
      totalCount: totalItems,
      goToPrevious: goTo(pageInfo.prevCursor),
      goToNext: goTo(pageInfo.nextCursor),
    },
  };
}
