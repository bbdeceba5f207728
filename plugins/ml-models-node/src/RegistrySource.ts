import type { RegisteredModelRecord } from './RegisteredModelRecord';
import type { ModelVersionRecord } from './ModelVersionRecord';
import type { ModelVersionDetailsRecord } from './ModelVersionDetailsRecord';

/**
 * What a listing may be told by its caller.
 *
 * @public
 */
export interface RegistryListOptions {
  /** Ends the listing; an aborted listing throws and is never taken as complete. */
  signal: AbortSignal;
}

/**
 * Reads one configured instance of a model registry.
 *
 * @remarks
 *
 * A source only reads and translates. It never writes to the registry and it knows nothing of tables: the
 * inventory decides what is new, changed or gone. A sync of one source goes like this:
 *
 * 1. `listModels` is read to its end. A listing that ends without throwing is complete; one that throws says
 *    nothing about what is absent.
 * 2. The inventory compares each record's fingerprint with the one it stored.
 * 3. For the models that are new or changed, `listVersions` is read with their ids. Once a day, and when many
 *    models changed, it is read without ids, which means every version of the instance in large pages.
 * 4. `readVersionDetails` is called only when a person opens a version or a handoff pins it; the answer is stored.
 *
 * Failures are thrown as errors from `@backstage/errors` whose message says in words what happened and which
 * instance it was; the inventory shows the message to people.
 *
 * @public
 */
export interface RegistrySource {
  /** Key of the instance under `mlModels.sources`; also `spec.registry.instance` of an entity. */
  readonly id: string;
  /** Name of the product behind it, for example `mlflow`. */
  readonly type: string;
  /** What people call the instance. */
  readonly title: string;
  /**
   * Every registered model of the instance, page by page, each exactly once. A source that sees cheaply that a page is
   * the same as in its last listing may hand out the very same array again, which then costs the inventory nothing:
   * pages and records are never changed by who receives them.
   */
  listModels(
    options: RegistryListOptions,
  ): AsyncIterable<RegisteredModelRecord[]>;
  /**
   * Versions, page by page. With `modelIds` only those of the named models, else all of the instance.
   * A model's versions may be spread over pages.
   */
  listVersions(
    options: RegistryListOptions & { modelIds?: string[] },
  ): AsyncIterable<ModelVersionRecord[]>;
  /**
   * What is too large or too costly for a listing: signature, input example, model card, dataset inputs.
   * Throws `NotFoundError` when the version is gone.
   */
  readVersionDetails(
    options: RegistryListOptions & { modelId: string; versionId: string },
  ): Promise<ModelVersionDetailsRecord>;
}
