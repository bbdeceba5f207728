import type { MlflowLoggedModel, MlflowRun } from './mlflowAnswers';
import type { MlflowClient } from './MlflowClient';

/** Ids go into filters, which have no escaping, so anything else is not looked up. Real ones are hexadecimal. */
const PLAIN_ID = /^[\w.-]+$/;

/**
 * Looks up runs and logged models in few large searches, because a listing of versions carries no metrics, parameters,
 * authors or commits. Lives as long as one listing.
 *
 * @internal
 */
export class RunLookup {
  readonly #client: MlflowClient;
  readonly #signal: AbortSignal;
  #experimentIds: Promise<string[]> | undefined;
  #hasLoggedModels = true;

  static create(options: {
    client: MlflowClient;
    signal: AbortSignal;
  }): RunLookup {
    return new RunLookup(options);
  }

  private constructor(options: { client: MlflowClient; signal: AbortSignal }) {
    this.#client = options.client;
    this.#signal = options.signal;
  }

  /** Runs by id; purged ones are missing. */
  async findRuns(ids: Iterable<string>): Promise<Map<string, MlflowRun>> {
    const runs = new Map<string, MlflowRun>();
    const experimentIds = await this.#listExperimentIds();
    await this.#searchFor(ids, async runIds => {
      for (const run of await this.#client.searchRuns(
        { runIds, experimentIds },
        this.#signal,
      )) {
        runs.set(run.info?.run_id ?? '', run);
      }
    });
    return runs;
  }

  /** Logged models by id; empty on servers before MLflow 3. */
  async findLoggedModels(
    ids: Iterable<string>,
  ): Promise<Map<string, MlflowLoggedModel>> {
    const models = new Map<string, MlflowLoggedModel>();
    const experimentIds = await this.#listExperimentIds();
    await this.#searchFor(ids, async modelIds => {
      for (const model of await this.#searchLoggedModels(
        modelIds,
        experimentIds,
      )) {
        models.set(model.info?.model_id ?? '', model);
      }
    });
    return models;
  }

  async #searchLoggedModels(
    modelIds: string[],
    experimentIds: string[],
  ): Promise<MlflowLoggedModel[]> {
    if (!this.#hasLoggedModels || experimentIds.length === 0) {
      return [];
    }
    try {
      return await this.#client.searchLoggedModels(
        { modelIds, experimentIds },
        this.#signal,
      );
    } catch (error) {
      if (error.reason !== 'missing-route') {
        throw error;
      }
      this.#hasLoggedModels = false;
      return [];
    }
  }

  async #searchFor(
    ids: Iterable<string>,
    search: (batch: string[]) => Promise<void>,
  ): Promise<void> {
    const wanted = [...new Set(ids)].filter(id => PLAIN_ID.test(id));
    if (wanted.length > 0) await this.#searchOrSplit(wanted, search);
  }

  /** Runs can hold thousands of metrics: half the ids make half the answer. */
  async #searchOrSplit(
    batch: string[],
    search: (batch: string[]) => Promise<void>,
  ): Promise<void> {
    try {
      await search(batch);
    } catch (error) {
      if (error.reason !== 'too-large' || batch.length === 1) {
        throw error;
      }
      const middle = Math.ceil(batch.length / 2);
      await this.#searchOrSplit(batch.slice(0, middle), search);
      await this.#searchOrSplit(batch.slice(middle), search);
    }
  }

  #listExperimentIds(): Promise<string[]> {
    this.#experimentIds ??= this.#client.listExperimentIds(this.#signal);
    return this.#experimentIds;
  }
}
