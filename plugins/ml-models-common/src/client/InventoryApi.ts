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
  ModelRepositoryChecks,
  ModelSummaryPage,
  UnclaimedModelPage,
  VersionComparison,
} from '../inventory/apiTypes';
import type { MlModelsRequestOptions } from './MlModelsRequestOptions';

/**
 * The inventory: registered models, their versions, the registries they come from and the history.
 *
 * @public
 */
export interface InventoryApi {
  /** Registered models in the order of their names. */
  listModels(
    query?: {
      source?: string;
      search?: string;
      cursor?: string;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<InventoryModelPage>;
  /** Up to 1,000 models by entity ref in one call, in the order asked; null where unknown. */
  getModelsByRefs(
    entityRefs: string[],
    options?: MlModelsRequestOptions,
  ): Promise<InventoryModelsByRefs>;
  /** One model by its id. */
  getModel(
    id: string,
    options?: MlModelsRequestOptions,
  ): Promise<InventoryModel>;
  /** The model an entity stands for, undefined when the inventory does not know it. */
  getModelByEntity(
    entityRef: string,
    options?: MlModelsRequestOptions,
  ): Promise<InventoryModel | undefined>;
  /** What the repositories of a model say about the checks their standards require. */
  getRepositoryChecks(
    entityRef: string,
    options?: MlModelsRequestOptions,
  ): Promise<ModelRepositoryChecks>;
  /** Versions of a model, newest first unless asked otherwise. */
  listVersions(
    modelId: string,
    query?: {
      order?: 'newest' | 'oldest';
      status?: 'ready' | 'pending' | 'failed';
      cursor?: string;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<InventoryVersionPage>;
  /** One version with metrics, params, signature and card. */
  getVersion(
    id: string,
    options?: MlModelsRequestOptions,
  ): Promise<InventoryVersionDetails>;
  /** Two to six versions side by side. */
  compareVersions(
    ids: string[],
    options?: MlModelsRequestOptions,
  ): Promise<VersionComparison>;
  /** One metric over the versions of a model. */
  getMetricHistory(
    modelId: string,
    key?: string,
    options?: MlModelsRequestOptions,
  ): Promise<MetricHistory>;
  /** Alias assignments; with `at` those in force at that moment. */
  getAliasHistory(
    modelId: string,
    query?: { at?: string; alias?: string },
    options?: MlModelsRequestOptions,
  ): Promise<AliasHistory>;
  /** Models no descriptor claims. Services only. */
  listUnclaimedModels(
    query?: { since?: string; cursor?: string; limit?: number },
    options?: MlModelsRequestOptions,
  ): Promise<UnclaimedModelPage>;
  /** Derived label values. Services only. */
  listSummaries(
    query?: { since?: string },
    options?: MlModelsRequestOptions,
  ): Promise<ModelSummaryPage>;
  /** Configured registries with their state. */
  listSources(options?: MlModelsRequestOptions): Promise<InventorySourceList>;
  /** Starts a sync now. */
  syncSource(
    id: string,
    options?: MlModelsRequestOptions,
  ): Promise<InventorySource>;
  /** Accepts that what a degraded source misses is really gone. */
  confirmDeletions(
    id: string,
    body: { reason: string; revision: number },
    options?: MlModelsRequestOptions,
  ): Promise<InventorySource>;
  /** The append-only history, newest first. */
  listEvents(
    query?: {
      subject?: string;
      type?: string;
      /** Entity ref of a person, or `system:` and a name. */
      actor?: string;
      /** ISO 8601; happened at this moment or later. */
      since?: string;
      /** ISO 8601; happened before this moment. */
      until?: string;
      cursor?: string;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<HistoryEventPage>;
  /** The history as a file, oldest first; the JSON is a {@link HistoryExport}. */
  exportEvents(
    query: {
      format: 'json' | 'csv';
      subject?: string;
      type?: string;
      actor?: string;
      since?: string;
      until?: string;
    },
    options?: MlModelsRequestOptions,
  ): Promise<Blob>;
}
