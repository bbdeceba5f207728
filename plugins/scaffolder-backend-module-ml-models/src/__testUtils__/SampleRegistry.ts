import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  registrySourcesExtensionPoint,
  type ModelVersionDetailsRecord,
  type ModelVersionRecord,
  type RegisteredModelRecord,
  type RegistryListOptions,
  type RegistrySource,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { churnVersion } from './churn';

/** A registry with the model `churn`, once a test has written down a version. */
export class SampleRegistry implements RegistrySource {
  readonly id = 'main';
  readonly type = 'sample';
  readonly title = 'Registry';
  readonly #versions: ModelVersionRecord[] = [];

  /** Registers a version that was trained at a commit. */
  addVersion(label: string, commit: string): void {
    const { artifactUri, metrics, run, tags } = churnVersion;
    this.#versions.push({
      modelId: 'churn',
      externalId: label,
      label,
      createdAt: `2026-01-${label.padStart(2, '0')}T08:00:00.000Z`,
      status: 'ready',
      tags: { ...tags },
      metrics,
      params: {},
      artifactUri,
      run,
      source: { commit },
    });
  }

  async *listModels(): AsyncIterable<RegisteredModelRecord[]> {
    if (this.#versions.length === 0) return;
    yield [
      {
        externalId: 'churn',
        name: 'churn',
        tags: {},
        aliases: {},
        owners: [],
        updatedAt: this.#versions.at(-1)?.createdAt,
      },
    ];
  }

  async *listVersions(): AsyncIterable<ModelVersionRecord[]> {
    yield this.#versions;
  }

  async readVersionDetails(
    _: RegistryListOptions,
  ): Promise<ModelVersionDetailsRecord> {
    const { datasets, signature } = churnVersion;
    return { datasets, signature, notes: [] };
  }

  /** The module that plugs it into the `ml-models` backend. */
  module() {
    return createBackendModule({
      pluginId: 'ml-models',
      moduleId: 'sample-registry',
      register: env =>
        env.registerInit({
          deps: { sources: registrySourcesExtensionPoint },
          init: async ({ sources }) =>
            sources.addFactory({ type: 'sample', create: () => this }),
        }),
    });
  }
}
