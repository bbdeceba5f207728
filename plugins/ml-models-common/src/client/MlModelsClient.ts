import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type {
  AliasHistory,
  HistoryEventPage,
  InventoryModel,
  InventoryModelPage,
  InventoryModelsByRefs,
  InventorySource,
  InventorySourceList,
  InventoryVersionDetails,
  InventoryVersionPage,
  MetricHistory,
  ModelSummaryPage,
  UnclaimedModelPage,
  VersionComparison,
} from '../inventory/apiTypes';
import type { MlModelsApi, MlModelsRequestOptions } from './MlModelsApi';

type Query = Record<string, string | number | undefined>;
type Send = {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
};

function toSearch(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/**
 * The one implementation of {@link MlModelsApi}, over any fetch and any discovery.
 *
 * @public
 */
export class MlModelsClient implements MlModelsApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    /** Tells where the backend is; both frontends and backends have one. */
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    /** Fetch that adds a person's identity in a browser; the global one when absent. */
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetch = options.fetchApi?.fetch ?? fetch;
  }

  /** {@inheritDoc MlModelsApi.listModels} */
  listModels(
    query?: {
      source?: string;
      search?: string;
      cursor?: string;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<InventoryModelPage> {
    return this.#call(`/models${toSearch(query)}`, options);
  }

  /** {@inheritDoc MlModelsApi.getModelsByRefs} */
  getModelsByRefs(
    entityRefs: string[],
    options?: MlModelsRequestOptions,
  ): Promise<InventoryModelsByRefs> {
    return this.#call('/models/by-refs', options, {
      method: 'POST',
      body: { entityRefs },
    });
  }

  /** {@inheritDoc MlModelsApi.getModel} */
  getModel(
    id: string,
    options?: MlModelsRequestOptions,
  ): Promise<InventoryModel> {
    return this.#call(`/models/${encodeURIComponent(id)}`, options);
  }

  /** {@inheritDoc MlModelsApi.getModelByEntity} */
  async getModelByEntity(
    entityRef: string,
    options?: MlModelsRequestOptions,
  ): Promise<InventoryModel | undefined> {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    try {
      return await this.#call<InventoryModel>(
        `/models/by-entity/${path}`,
        options,
      );
    } catch (error) {
      if (
        (error as Error).name === 'ResponseError' &&
        (error as ResponseError).statusCode === 404
      ) {
        return undefined;
      }
      throw error;
    }
  }

  /** {@inheritDoc MlModelsApi.listVersions} */
  listVersions(
    modelId: string,
    query?: {
      order?: 'newest' | 'oldest';
      status?: 'ready' | 'pending' | 'failed';
      cursor?: string;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<InventoryVersionPage> {
    return this.#call(
      `/models/${encodeURIComponent(modelId)}/versions${toSearch(query)}`,
      options,
    );
  }

  /** {@inheritDoc MlModelsApi.getVersion} */
  getVersion(
    id: string,
    options?: MlModelsRequestOptions,
  ): Promise<InventoryVersionDetails> {
    return this.#call(`/versions/${encodeURIComponent(id)}`, options);
  }

  /** {@inheritDoc MlModelsApi.compareVersions} */
  compareVersions(
    ids: string[],
    options?: MlModelsRequestOptions,
  ): Promise<VersionComparison> {
    return this.#call(
      `/versions/compare${toSearch({ ids: ids.join(',') })}`,
      options,
    );
  }

  /** {@inheritDoc MlModelsApi.getMetricHistory} */
  getMetricHistory(
    modelId: string,
    key?: string,
    options?: MlModelsRequestOptions,
  ): Promise<MetricHistory> {
    return this.#call(
      `/models/${encodeURIComponent(modelId)}/metrics${toSearch({ key })}`,
      options,
    );
  }

  /** {@inheritDoc MlModelsApi.getAliasHistory} */
  getAliasHistory(
    modelId: string,
    query?: { at?: string; alias?: string },
    options?: MlModelsRequestOptions,
  ): Promise<AliasHistory> {
    return this.#call(
      `/models/${encodeURIComponent(modelId)}/aliases${toSearch(query)}`,
      options,
    );
  }

  /** {@inheritDoc MlModelsApi.listUnclaimedModels} */
  listUnclaimedModels(
    query?: { since?: string; cursor?: string; limit?: number },
    options?: MlModelsRequestOptions,
  ): Promise<UnclaimedModelPage> {
    return this.#call(`/inventory/unclaimed${toSearch(query)}`, options);
  }

  /** {@inheritDoc MlModelsApi.listSummaries} */
  listSummaries(
    query?: { since?: string },
    options?: MlModelsRequestOptions,
  ): Promise<ModelSummaryPage> {
    return this.#call(`/summaries${toSearch(query)}`, options);
  }

  /** {@inheritDoc MlModelsApi.listSources} */
  listSources(options?: MlModelsRequestOptions): Promise<InventorySourceList> {
    return this.#call('/sources', options);
  }

  /** {@inheritDoc MlModelsApi.syncSource} */
  syncSource(
    id: string,
    options?: MlModelsRequestOptions,
  ): Promise<InventorySource> {
    return this.#call(`/sources/${encodeURIComponent(id)}/sync`, options, {
      method: 'POST',
    });
  }

  /** {@inheritDoc MlModelsApi.confirmDeletions} */
  confirmDeletions(
    id: string,
    body: { reason: string; revision: number },
    options?: MlModelsRequestOptions,
  ): Promise<InventorySource> {
    return this.#call(
      `/sources/${encodeURIComponent(id)}/confirm-deletions`,
      options,
      {
        method: 'POST',
        body: { reason: body.reason },
        headers: { 'If-Match': String(body.revision) },
      },
    );
  }

  /** {@inheritDoc MlModelsApi.listEvents} */
  listEvents(
    query?: {
      subject?: string;
      type?: string;
      cursor?: string;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<HistoryEventPage> {
    return this.#call(`/events${toSearch(query)}`, options);
  }

  async #call<T>(
    path: string,
    options: MlModelsRequestOptions = {},
    send: Send = {},
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('ml-models');
    const response = await this.#fetch(`${baseUrl}${path}`, {
      method: send.method ?? 'GET',
      signal: options.signal,
      headers: {
        ...(send.body === undefined
          ? {}
          : { 'Content-Type': 'application/json' }),
        ...(options.token ? { Authorization: `Bearer ${options.token}` } : {}),
        ...send.headers,
      },
      body: send.body === undefined ? undefined : JSON.stringify(send.body),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json() as Promise<T>;
  }
}
