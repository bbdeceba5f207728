import type { RegisteredModelRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import { hash } from 'node:crypto';
import type { RegistryInstance } from '../http/RegistryInstance';
import type { MlflowPage, MlflowRegisteredModel } from './mlflowAnswers';
import type { MlflowClient } from './MlflowClient';
import type { MlflowLinks } from './mlflowLinks';
import { readPages } from './readPages';
import { toModelRecord } from './toModelRecord';

/** A page as it was read, and what its text was. */
interface RememberedPage extends MlflowPage<RegisteredModelRecord> {
  textHash: string;
}

/** Enough for 50,000 models in large pages, which take about 60 MB. */
const MOST_REMEMBERED = 50;

/**
 * Lists registered models. A listing is read every few minutes and nearly always says what the last one said, so pages
 * are remembered: one whose text is the same is not read again, and its records are the very same array.
 *
 * @internal
 */
export class ModelListing {
  readonly #instance: RegistryInstance;
  readonly #client: MlflowClient;
  readonly #links: MlflowLinks;
  readonly #pageSize: number;
  #remembered: readonly RememberedPage[] = [];

  static create(options: {
    instance: RegistryInstance;
    client: MlflowClient;
    links: MlflowLinks;
    pageSize: number;
  }): ModelListing {
    return new ModelListing(options);
  }

  private constructor(options: {
    instance: RegistryInstance;
    client: MlflowClient;
    links: MlflowLinks;
    pageSize: number;
  }) {
    this.#instance = options.instance;
    this.#client = options.client;
    this.#links = options.links;
    this.#pageSize = options.pageSize;
  }

  /** Every model once. */
  async *list(signal: AbortSignal): AsyncGenerator<RegisteredModelRecord[]> {
    const last = this.#remembered;
    const pages: RememberedPage[] = [];
    const seen = new Set<string>();
    let isSame = true;
    yield* readPages(this.#instance, async pageToken => {
      const answer = await this.#client.searchRegisteredModels(
        { pageToken, pageSize: this.#pageSize },
        signal,
      );
      const textHash = hash('sha256', answer.text);
      const known = last[pages.length];
      // What a page adds depends on those before it.
      isSame &&= known?.textHash === textHash;
      const page = isSame
        ? known
        : { ...this.#toRecords(answer.read(), seen), textHash };
      page.items.forEach(record => seen.add(record.externalId));
      pages.push(page);
      this.#remembered = pages.slice(0, MOST_REMEMBERED);
      return page;
    });
  }

  #toRecords(
    page: MlflowPage<MlflowRegisteredModel>,
    seen: ReadonlySet<string>,
  ): MlflowPage<RegisteredModelRecord> {
    const items = new Map<string, RegisteredModelRecord>();
    for (const model of page.items) {
      // Offsets shift when a model is created while we page, and then one comes twice.
      if (!isNamed(model) || seen.has(model.name)) continue;
      const record = toModelRecord(model, this.#links);
      if (record && !items.has(model.name)) items.set(model.name, record);
    }
    return { items: [...items.values()], nextPageToken: page.nextPageToken };
  }
}

function isNamed(
  model: MlflowRegisteredModel,
): model is MlflowRegisteredModel & { name: string } {
  return Boolean(model.name);
}
