import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  MlModelsApi,
  ModelSummary,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { TokenSource } from '../TokenSource';

/** The backend is asked at most this often, unless it said itself that something has changed. */
const FRESH_FOR_MS = 15_000;
/** Everything is read anew after this long, in case a change was missed. */
const FULL_READ_EVERY_MS = 30 * 60_000;
/** Processing of an entity waits no longer than this for the backend. */
const TIMEOUT_MS = 10_000;

/** What is known about the summary of one model. */
export type SummaryAnswer =
  /** The backend has not been reached since the start: nothing can be said. */
  | { known: false }
  /** The last answer of the backend; without a summary it knows nothing about the model. */
  | { known: true; summary?: ModelSummary };

/**
 * Summaries of all models in memory, filled by one bulk call for any number of entities.
 *
 * @remarks
 * While the backend does not answer, the last values stay.
 */
export class ModelSummaries {
  readonly #client: Pick<MlModelsApi, 'listSummaries'>;
  readonly #token: TokenSource;
  readonly #logger: LoggerService;
  readonly #now: () => number;

  #summaries: Map<string, ModelSummary> | undefined;
  #asOf: string | undefined;
  #askedAt = -Infinity;
  #fullReadAt = -Infinity;
  #changed = false;
  #failing = false;
  #running: Promise<void> | undefined;

  static create(options: {
    client: Pick<MlModelsApi, 'listSummaries'>;
    token: TokenSource;
    logger: LoggerService;
    /** Milliseconds; for tests. */
    now?: () => number;
  }): ModelSummaries {
    return new ModelSummaries(options);
  }

  private constructor(options: {
    client: Pick<MlModelsApi, 'listSummaries'>;
    token: TokenSource;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#client = options.client;
    this.#token = options.token;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  /** Summary of one entity, at most 15 seconds old while the backend answers. Never throws. */
  async get(entityRef: string): Promise<SummaryAnswer> {
    const age = this.#now() - this.#askedAt;
    if (!this.#running && (this.#changed || age >= FRESH_FOR_MS)) {
      this.#running = this.#read().finally(() => {
        this.#running = undefined;
      });
    }
    await this.#running;
    return this.#summaries
      ? { known: true, summary: this.#summaries.get(entityRef) }
      : { known: false };
  }

  /** The backend says that something has changed: the next entity asks at once. */
  invalidate(): void {
    this.#changed = true;
  }

  async #read(): Promise<void> {
    const askedAt = this.#now();
    this.#askedAt = askedAt;
    this.#changed = false;
    const full =
      !this.#summaries || askedAt - this.#fullReadAt >= FULL_READ_EVERY_MS;
    try {
      const page = await this.#client.listSummaries(
        full ? {} : { since: this.#asOf },
        {
          token: await this.#token(),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        },
      );
      const summaries = full ? new Map() : this.#summaries ?? new Map();
      for (const ref of page.removed) summaries.delete(ref);
      for (const summary of page.items) {
        summaries.set(summary.entityRef, summary);
      }
      this.#summaries = summaries;
      this.#asOf = page.asOf;
      if (full) this.#fullReadAt = askedAt;
      if (this.#failing) this.#logger.info('Model summaries can be read again');
      this.#failing = false;
    } catch (error) {
      // One line per outage, not one every 15 seconds.
      const level = this.#failing ? 'debug' : 'warn';
      this.#logger[level](
        'Model summaries cannot be read, the labels keep their last values',
        error as Error,
      );
      this.#failing = true;
    }
  }
}
