import type { RegistryInstance } from '../http/RegistryInstance';
import type { MlflowModelVersion } from './mlflowAnswers';
import type { MlflowClient } from './MlflowClient';
import { fitsNameList, nameFilter, nameListFilter } from './nameFilter';
import { readPages } from './readPages';

/** The filter travels in the URL, and proxies take lines of 8 KiB by default. */
const MAX_FILTER_LENGTH = 2000;

/** A version that has at least its identity. @internal */
export type IdentifiedVersion = MlflowModelVersion & {
  name: string;
  version: string;
};

/**
 * Lists versions in as few calls as the server allows: all of them in large pages, or those of some models with
 * several names to a filter.
 *
 * @internal
 */
export class VersionListing {
  readonly #instance: RegistryInstance;
  readonly #client: MlflowClient;
  readonly #pageSize: number;

  static create(options: {
    instance: RegistryInstance;
    client: MlflowClient;
    pageSize: number;
  }): VersionListing {
    return new VersionListing(options);
  }

  private constructor(options: {
    instance: RegistryInstance;
    client: MlflowClient;
    pageSize: number;
  }) {
    this.#instance = options.instance;
    this.#client = options.client;
    this.#pageSize = options.pageSize;
  }

  /** Every version of the instance. */
  async *listAll(signal: AbortSignal): AsyncGenerator<IdentifiedVersion[]> {
    yield* this.#list(undefined, () => true, signal);
  }

  /** The versions of the named models. */
  async *listOf(
    names: string[],
    signal: AbortSignal,
  ): AsyncGenerator<IdentifiedVersion[]> {
    const wanted = new Set(names);
    const plain = [...wanted].filter(fitsNameList);
    const odd = [...wanted].filter(name => !fitsNameList(name));
    // Servers before 3.x know `IN` only for run ids. Forgotten with the listing, because a proxy may refuse one request.
    const server = { knowsNameLists: true };
    for (const batch of toBatches(plain)) {
      yield* this.#listBatch(batch, server, signal);
    }
    for (const name of odd) {
      // The filter of an odd name may let others through.
      yield* this.#list(nameFilter(name), found => found === name, signal);
    }
  }

  async *#listBatch(
    batch: string[],
    server: { knowsNameLists: boolean },
    signal: AbortSignal,
  ): AsyncGenerator<IdentifiedVersion[]> {
    const wanted = new Set(batch);
    if (server.knowsNameLists && batch.length > 1) {
      let begun = false;
      try {
        for await (const page of this.#list(
          nameListFilter(batch),
          found => wanted.has(found),
          signal,
        )) {
          begun = true;
          yield page;
        }
        return;
      } catch (error) {
        if (begun || error.reason !== 'refused-request') {
          throw error;
        }
        server.knowsNameLists = false;
      }
    }
    for (const name of batch) {
      yield* this.#list(nameFilter(name), found => found === name, signal);
    }
  }

  async *#list(
    filter: string | undefined,
    accept: (name: string) => boolean,
    signal: AbortSignal,
  ): AsyncGenerator<IdentifiedVersion[]> {
    const pages = readPages(this.#instance, pageToken =>
      this.#client.searchModelVersions(
        { filter, pageToken, pageSize: this.#pageSize },
        signal,
      ),
    );
    for await (const page of pages) {
      yield page
        .flatMap(found => toIdentified(found) ?? [])
        .filter(({ name }) => accept(name));
    }
  }
}

function toIdentified(
  found: MlflowModelVersion,
): IdentifiedVersion | undefined {
  const { name, version } = found;
  if (!name || version === undefined) return undefined;
  // Nearly every server sends a text, and copying 100,000 versions for nothing would take its time.
  return typeof version === 'string'
    ? (found as IdentifiedVersion)
    : { ...found, name, version: String(version) };
}

function toBatches(names: string[]): string[][] {
  const batches: string[][] = [];
  let length = MAX_FILTER_LENGTH;
  for (const name of names) {
    // Two quotes, a comma and a blank.
    const added = encodeURIComponent(name).length + 4;
    if (length + added > MAX_FILTER_LENGTH) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)!.push(name);
    length += added;
  }
  return batches;
}
