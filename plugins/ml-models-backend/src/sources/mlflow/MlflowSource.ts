import type {
  ModelVersionDetailsRecord,
  ModelVersionRecord,
  RegisteredModelRecord,
  RegistryListOptions,
  RegistrySource,
} from '@baton-ml/backstage-plugin-ml-models-node';
import {
  RegistryHttpClient,
  type RegistryHttpClientOptions,
} from '../http/RegistryHttpClient';
import type { RegistryInstance } from '../http/RegistryInstance';
import { MlflowClient } from './MlflowClient';
import { createMlflowLinks, type MlflowLinks } from './mlflowLinks';
import { MlflowTransport } from './MlflowTransport';
import type { MlflowConfig } from './readMlflowConfig';
import { readPages } from './readPages';
import { RunLookup } from './RunLookup';
import { toModelRecord } from './toModelRecord';
import { toVersionRecord } from './toVersionRecord';
import { VersionDetailsReader } from './VersionDetailsReader';
import { VersionListing, type IdentifiedVersion } from './VersionListing';

/** From MLflow 3 on the source of a version is `models:/` and the id of a logged model. */
const LOGGED_MODEL_SOURCE = /^models:\/(m-[\w-]+)$/;

/**
 * Reads one MLflow server (2.9 and newer), or a service that speaks its REST API.
 *
 * @remarks
 *
 * A full listing costs one call per thousand models, one per thousand versions, and two per five hundred versions for
 * their runs and logged models; never one per model or version.
 *
 * @internal
 */
export class MlflowSource implements RegistrySource {
  readonly id: string;
  readonly type = 'mlflow';
  readonly title: string;
  readonly #instance: RegistryInstance;
  readonly #pageSize: number;
  readonly #client: MlflowClient;
  readonly #links: MlflowLinks;
  readonly #versions: VersionListing;
  readonly #details: VersionDetailsReader;

  static create(
    options: MlflowConfig &
      Pick<RegistryHttpClientOptions, 'now' | 'random' | 'wait'>,
  ): MlflowSource {
    return new MlflowSource(options);
  }

  private constructor(
    options: MlflowConfig &
      Pick<RegistryHttpClientOptions, 'now' | 'random' | 'wait'>,
  ) {
    const { id, title, baseUrl, pageSize, ...httpOptions } = options;
    const instance = { id, product: 'MLflow', baseUrl };
    const http = RegistryHttpClient.create({ instance, ...httpOptions });
    this.id = id;
    this.title = title;
    this.#instance = instance;
    this.#pageSize = pageSize;
    this.#client = MlflowClient.create(
      MlflowTransport.create({ instance, http }),
    );
    this.#links = createMlflowLinks(baseUrl);
    this.#versions = VersionListing.create({
      instance,
      client: this.#client,
      pageSize,
    });
    this.#details = VersionDetailsReader.create(this.#client);
  }

  /** {@inheritdoc RegistrySource.listModels} */
  async *listModels(
    options: RegistryListOptions,
  ): AsyncGenerator<RegisteredModelRecord[]> {
    const seen = new Set<string>();
    const pages = readPages(this.#instance, pageToken =>
      this.#client.searchRegisteredModels(
        { pageToken, pageSize: this.#pageSize },
        options.signal,
      ),
    );
    for await (const page of pages) {
      const records: RegisteredModelRecord[] = [];
      for (const { name, ...model } of page) {
        // Offsets shift when a model is created while we page, and then one comes twice.
        if (name && !seen.has(name)) {
          seen.add(name);
          records.push(
            ...[toModelRecord({ ...model, name }, this.#links) ?? []].flat(),
          );
        }
      }
      yield records;
    }
  }

  /** {@inheritdoc RegistrySource.listVersions} */
  async *listVersions(
    options: RegistryListOptions & { modelIds?: string[] },
  ): AsyncGenerator<ModelVersionRecord[]> {
    const lookup = RunLookup.create({
      client: this.#client,
      signal: options.signal,
    });
    const pages = options.modelIds
      ? this.#versions.listOf(options.modelIds, options.signal)
      : this.#versions.listAll(options.signal);
    for await (const page of pages) {
      yield await this.#complete(page, lookup);
    }
  }

  /** {@inheritdoc RegistrySource.readVersionDetails} */
  async readVersionDetails(
    options: RegistryListOptions & { modelId: string; versionId: string },
  ): Promise<ModelVersionDetailsRecord> {
    return await this.#details.read(
      options.modelId,
      options.versionId,
      options.signal,
    );
  }

  async #complete(
    page: IdentifiedVersion[],
    lookup: RunLookup,
  ): Promise<ModelVersionRecord[]> {
    if (page.length === 0) {
      return [];
    }
    const [runs, loggedModels] = await Promise.all([
      lookup.findRuns(page.flatMap(version => version.run_id || [])),
      lookup.findLoggedModels(
        page.flatMap(version => toLoggedModelId(version) ?? []),
      ),
    ]);
    return page.map(version =>
      toVersionRecord(
        {
          version,
          run: runs.get(version.run_id ?? ''),
          loggedModel: loggedModels.get(toLoggedModelId(version) ?? ''),
        },
        this.#links,
      ),
    );
  }
}

function toLoggedModelId(version: IdentifiedVersion): string | undefined {
  return (
    version.model_id || LOGGED_MODEL_SOURCE.exec(version.source ?? '')?.[1]
  );
}
