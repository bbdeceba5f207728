import { parseEntityRef } from '@backstage/catalog-model';
import type { ResponseError } from '@backstage/errors';
import type { InventoryModel } from '../inventory/apiTypes';
import type { Call } from './createCall';
import type { InventoryApi } from './InventoryApi';
import { revisionHeader } from './revisionHeader';
import { toSearch } from './toSearch';

/**
 * The inventory part of the client.
 *
 * @internal
 */
export function createInventoryClient(call: Call): InventoryApi {
  return {
    listModels: (query, options) => call(`/models${toSearch(query)}`, options),

    getModelsByRefs: (entityRefs, options) =>
      call('/models/by-refs', options, {
        method: 'POST',
        body: { entityRefs },
      }),

    getModel: (id, options) =>
      call(`/models/${encodeURIComponent(id)}`, options),

    getModelByEntity: async (entityRef, options) => {
      const { kind, namespace, name } = parseEntityRef(entityRef);
      const path = [kind, namespace, name].map(encodeURIComponent).join('/');
      try {
        return await call<InventoryModel>(`/models/by-entity/${path}`, options);
      } catch (error) {
        if (
          (error as Error).name === 'ResponseError' &&
          (error as ResponseError).statusCode === 404
        ) {
          return undefined;
        }
        throw error;
      }
    },

    getRepositoryChecks: async (entityRef, options) => {
      const { kind, namespace, name } = parseEntityRef(entityRef);
      const path = [kind, namespace, name].map(encodeURIComponent).join('/');
      return call(`/models/by-entity/${path}/repository-checks`, options);
    },

    listVersions: (modelId, query, options) =>
      call(
        `/models/${encodeURIComponent(modelId)}/versions${toSearch(query)}`,
        options,
      ),

    getVersion: (id, options) =>
      call(`/versions/${encodeURIComponent(id)}`, options),

    compareVersions: (ids, options) =>
      call(`/versions/compare${toSearch({ ids: ids.join(',') })}`, options),

    getMetricHistory: (modelId, key, options) =>
      call(
        `/models/${encodeURIComponent(modelId)}/metrics${toSearch({ key })}`,
        options,
      ),

    getAliasHistory: (modelId, query, options) =>
      call(
        `/models/${encodeURIComponent(modelId)}/aliases${toSearch(query)}`,
        options,
      ),

    listUnclaimedModels: (query, options) =>
      call(`/inventory/unclaimed${toSearch(query)}`, options),

    listSummaries: (query, options) =>
      call(`/summaries${toSearch(query)}`, options),

    listSources: options => call('/sources', options),

    syncSource: (id, options) =>
      call(`/sources/${encodeURIComponent(id)}/sync`, options, {
        method: 'POST',
      }),

    confirmDeletions: (id, body, options) =>
      call(`/sources/${encodeURIComponent(id)}/confirm-deletions`, options, {
        method: 'POST',
        body: { reason: body.reason },
        headers: revisionHeader(body.revision),
      }),

    listEvents: (query, options) => call(`/events${toSearch(query)}`, options),

    exportEvents: (query, options) =>
      call(`/events/export${toSearch(query)}`, options, { read: 'blob' }),
  };
}
