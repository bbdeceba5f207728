import type {
  ModelVersionDetailsRecord,
  ModelVersionRecord,
  RegisteredModelRecord,
  RegistryListOptions,
  RegistrySource,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { NotFoundError } from '@backstage/errors';

/** A registered model of a made-up registry. */
export function modelRecord(
  name: string,
  overrides: Partial<RegisteredModelRecord> = {},
): RegisteredModelRecord {
  return {
    externalId: name,
    name,
    tags: {},
    aliases: {},
    owners: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    url: `https://registry.example.com/models/${encodeURIComponent(name)}`,
    ...overrides,
  };
}

/** A version of a made-up registry; created on the day of January 2026 that its number says. */
export function versionRecord(
  modelId: string,
  number: number,
  overrides: Partial<ModelVersionRecord> = {},
): ModelVersionRecord {
  const day = String(number).padStart(2, '0');
  return {
    modelId,
    externalId: String(number),
    label: String(number),
    createdAt: `2026-01-${day}T08:00:00.000Z`,
    status: 'ready',
    author: 'mira.lindqvist',
    tags: {},
    metrics: { accuracy: (80 + number) / 100 },
    params: { depth: String(number) },
    modelType: 'classifier',
    framework: 'sklearn',
    ...overrides,
  };
}

/**
 * A registry whose content a test writes down. It stands for what an adopter could plug in: nothing but the public
 * interface is implemented.
 */
export class FakeRegistry implements RegistrySource {
  readonly id: string;
  readonly type = 'fake';
  readonly title = 'Fake registry';
  readonly models = new Map<string, RegisteredModelRecord>();
  readonly versions: ModelVersionRecord[] = [];
  readonly details = new Map<string, ModelVersionDetailsRecord>();
  /** What was asked, in order. */
  readonly calls: string[] = [];
  pageSize = 100;
  /** Thrown after so many pages of models. */
  failModelsAfter?: { pages: number; error: Error };
  /** Waited for before the page of models with this index is given out. */
  beforeModelPage?: (index: number) => Promise<void>;
  /** Waited for before versions are given out. */
  beforeVersions?: () => Promise<void>;
  /** Thrown when versions are asked for. */
  versionsError?: Error;
  /** Thrown, or never answered, when details are asked for. */
  detailsError?: Error | 'never';

  constructor(id: string = 'main') {
    this.id = id;
  }

  addModel(record: RegisteredModelRecord, ...numbers: number[]): this {
    this.models.set(record.externalId, record);
    for (const number of numbers) {
      this.versions.push(versionRecord(record.externalId, number));
    }
    return this;
  }

  removeModel(externalId: string): void {
    this.models.delete(externalId);
    const left = this.versions.filter(item => item.modelId !== externalId);
    this.versions.splice(0, this.versions.length, ...left);
  }

  /** As registries do it: everything stays, the versions included, under another name. */
  renameModel(from: string, to: string): void {
    const record = this.models.get(from)!;
    this.models.delete(from);
    this.models.set(to, {
      ...record,
      externalId: to,
      name: to,
      url: modelRecord(to).url,
    });
    for (const [index, version] of this.versions.entries()) {
      if (version.modelId === from) {
        this.versions[index] = { ...version, modelId: to };
      }
    }
  }

  editModel(externalId: string, changes: Partial<RegisteredModelRecord>): void {
    const record = this.models.get(externalId)!;
    this.models.set(externalId, { ...record, ...changes });
  }

  addVersion(record: ModelVersionRecord): void {
    this.versions.push(record);
    this.editModel(record.modelId, { updatedAt: record.createdAt });
  }

  async *listModels(
    options: RegistryListOptions,
  ): AsyncIterable<RegisteredModelRecord[]> {
    this.calls.push('models');
    let pages = 0;
    for (const page of this.#pages([...this.models.values()])) {
      options.signal.throwIfAborted();
      await this.beforeModelPage?.(pages);
      if (this.failModelsAfter?.pages === pages++) {
        throw this.failModelsAfter.error;
      }
      yield page;
    }
    if (this.failModelsAfter?.pages === pages) throw this.failModelsAfter.error;
  }

  async *listVersions(
    options: RegistryListOptions & { modelIds?: string[] },
  ): AsyncIterable<ModelVersionRecord[]> {
    const { modelIds } = options;
    this.calls.push(
      modelIds ? `versions of ${modelIds.join(',')}` : 'versions',
    );
    await this.beforeVersions?.();
    if (this.versionsError) throw this.versionsError;
    const wanted = modelIds && new Set(modelIds);
    yield* this.#pages(
      this.versions.filter(version => !wanted || wanted.has(version.modelId)),
    );
  }

  async readVersionDetails(
    options: RegistryListOptions & { modelId: string; versionId: string },
  ): Promise<ModelVersionDetailsRecord> {
    const key = `${options.modelId}/${options.versionId}`;
    this.calls.push(`details of ${key}`);
    if (this.detailsError === 'never') return new Promise(() => {});
    if (this.detailsError) throw this.detailsError;
    const details = this.details.get(key);
    if (!details) throw new NotFoundError(`No version ${key}`);
    return details;
  }

  *#pages<T>(items: T[]): Iterable<T[]> {
    for (let start = 0; start < items.length; start += this.pageSize) {
      yield items.slice(start, start + this.pageSize);
    }
  }
}
