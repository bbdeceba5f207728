import type {
  MlModelsApi,
  UnclaimedModel,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { TokenSource } from '../TokenSource';

/** Models per call: ten calls for ten thousand models. */
const PAGE_SIZE = 1000;
/** An answer of that many pages is a loop, not a registry. */
const MOST_PAGES = 1000;
/** One page of a thousand small records. */
const TIMEOUT_MS = 30_000;

/** One page of the inventory's answer. */
export interface UnclaimedModelBatch {
  items: UnclaimedModel[];
  /** Refs the provider no longer speaks for. */
  removed: string[];
  /** False while a registry has not been read to its end yet: what is not on the list may then be there all the same. */
  complete: boolean;
}

/**
 * Reads the unclaimed models page by page; with `since` only those changed at or after that moment.
 *
 * @throws ResponseError when the backend refuses, TypeError when it cannot be reached, AbortError when `signal` ends.
 */
export async function* readUnclaimedModels(options: {
  client: Pick<MlModelsApi, 'listUnclaimedModels'>;
  token: TokenSource;
  since?: string;
  signal?: AbortSignal;
}): AsyncGenerator<UnclaimedModelBatch> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await options.client.listUnclaimedModels(
      { since: options.since, cursor, limit: PAGE_SIZE },
      {
        // A token of its own per page: a long read outlives one.
        token: await options.token(),
        signal: options.signal
          ? AbortSignal.any([options.signal, timeout])
          : timeout,
      },
    );
    yield answer;
    cursor = answer.nextCursor;
    if (!cursor) return;
  }
  throw new Error(`The inventory gave more than ${MOST_PAGES} pages`);
}
