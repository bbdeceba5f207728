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
import { ModelListing } from './ModelListing';
import type { MlflowConfig } from './readMlflowConfig';
import { RunLookup } from './RunLookup';
import { toVersionRecord } from './toVersionRecord';
import { VersionDetailsReader } from './VersionDetailsReader';
import { VersionListing, type IdentifiedVersion } from './VersionListing';

/**
 * Versions whose runs are looked up together, which is what a sync holds of them at a time. A filter with 1,000 ids took
 * a real server 0.1 s, and 500 runs with their metrics are about 2 MB.
 */
const LOOKUP_SIZE = 500;

/** From MLflow 3 on the source of a version is `models:/` and the id of a logged model. */
const LOGGED_MODEL_SOURCE = /^models:\/(m-[\w-]+)$/;

/**
 * Reads one MLflow server, or a service that speaks its REST API. Tested against MLflow 3.17; how 2.9 and newer differ
 * is taken from their documentation and source, and tested against a simulator that was told to behave so.
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
  readonly #client: MlflowClient;
  readonly #links: MlflowLinks;
  readonly #models: ModelListing;
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
    const { id, title, baseUrl, pageSize, timeouts, ...httpOptions } = options;
    const instance: RegistryInstance = {
      ...{ id, product: 'MLflow', baseUrl },
      isAnonymous: options.authorization === undefined,
    };
    const http = RegistryHttpClient.create({ instance, ...httpOptions });
    this.id = id;
    this.title = title;
    this.#client = MlflowClient.create(
      MlflowTransport.create({ instance, http, timeouts }),
    );
    this.#links = createMlflowLinks(baseUrl);
    const listing = { instance, client: this.#client, pageSize };
    this.#models = ModelListing.create({ ...listing, links: this.#links });
    this.#versions = VersionListing.create(listing);
    this.#details = VersionDetailsReader.create(this.#client);
  }

  /** {@inheritdoc RegistrySource.listModels} */
  async *listModels(
    options: RegistryListOptions,
  ): AsyncGenerator<RegisteredModelRecord[]> {
    yield* this.#models.list(options.signal);
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
      for (let start = 0; start < page.length; start += LOOKUP_SIZE) {
        const versions = page.slice(start, start + LOOKUP_SIZE);
        yield await this.#complete(versions, lookup);
      }
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
