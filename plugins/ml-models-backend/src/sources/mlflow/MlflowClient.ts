import type {
  MlflowLoggedModel,
  MlflowModelVersion,
  MlflowPage,
  MlflowRegisteredModel,
  MlflowRun,
} from './mlflowAnswers';
import type { MlflowTransport } from './MlflowTransport';
import { readPages } from './readPages';

const EXPERIMENTS_PER_PAGE = 1000;

/**
 * The routes of MLflow this plugin reads, and nothing that writes.
 *
 * @internal
 */
export class MlflowClient {
  readonly #transport: MlflowTransport;

  static create(transport: MlflowTransport): MlflowClient {
    return new MlflowClient(transport);
  }

  private constructor(transport: MlflowTransport) {
    this.#transport = transport;
  }

  /**
   * One page of registered models by name: offsets behind the tokens shift when the order is by time. It can be told
   * by its text whether it has been read before.
   */
  async searchRegisteredModels(
    options: { pageSize: number; pageToken?: string },
    signal: AbortSignal,
  ): Promise<{ text: string; read(): MlflowPage<MlflowRegisteredModel> }> {
    const answer = await this.#transport.getUnread(
      '/registered-models/search',
      {
        max_results: String(options.pageSize),
        order_by: 'name ASC',
        page_token: options.pageToken,
      },
      signal,
    );
    const read = () =>
      this.#transport.toPage<MlflowRegisteredModel>(
        answer.read(),
        'registered_models',
      );
    return { text: answer.text, read };
  }

  /** One page of versions by name and number, of all models or of those the filter lets through. */
  async searchModelVersions(
    options: { pageSize: number; pageToken?: string; filter?: string },
    signal: AbortSignal,
  ): Promise<MlflowPage<MlflowModelVersion>> {
    const answer = await this.#transport.get(
      '/model-versions/search',
      {
        filter: options.filter,
        max_results: String(options.pageSize),
        order_by: ['name ASC', 'version_number ASC'],
        page_token: options.pageToken,
      },
      signal,
    );
    return this.#transport.toPage(answer, 'model_versions');
  }

  /** Throws `NotFoundError` when the version does not exist. */
  async getModelVersion(
    name: string,
    version: string,
    signal: AbortSignal,
  ): Promise<MlflowModelVersion> {
    const answer = await this.#transport.get(
      '/model-versions/get',
      { name, version },
      signal,
    );
    return (answer.model_version ?? {}) as MlflowModelVersion;
  }

  /** Ids of all experiments, deleted ones included: searches for runs find nothing without them. */
  async listExperimentIds(signal: AbortSignal): Promise<string[]> {
    const pages = readPages(this.#transport.instance, async pageToken => {
      const answer = await this.#transport.get(
        '/experiments/search',
        {
          max_results: String(EXPERIMENTS_PER_PAGE),
          view_type: 'ALL',
          page_token: pageToken,
        },
        signal,
      );
      return this.#transport.toPage<{ experiment_id?: string }>(
        answer,
        'experiments',
      );
    });
    const ids: string[] = [];
    for await (const page of pages) {
      ids.push(...page.flatMap(({ experiment_id: id }) => id || []));
    }
    return ids;
  }

  /** Runs by id, deleted ones included; those that do not exist are missing. */
  async searchRuns(
    options: { runIds: string[]; experimentIds: string[] },
    signal: AbortSignal,
  ): Promise<MlflowRun[]> {
    const answer = await this.#transport.post(
      '/runs/search',
      {
        experiment_ids: options.experimentIds,
        filter: `attributes.run_id IN (${toLiterals(options.runIds)})`,
        max_results: options.runIds.length,
        run_view_type: 'ALL',
      },
      signal,
    );
    return this.#transport.toPage<MlflowRun>(answer, 'runs').items;
  }

  /** Undefined when the run does not exist, which is normal where runs are purged. */
  async getRun(
    runId: string,
    signal: AbortSignal,
  ): Promise<MlflowRun | undefined> {
    try {
      const answer = await this.#transport.get(
        '/runs/get',
        { run_id: runId },
        signal,
      );
      return answer.run as MlflowRun | undefined;
    } catch (error) {
      if (error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  /** Logged models by id. A server before MLflow 3 has none: `missing-route`. */
  async searchLoggedModels(
    options: { modelIds: string[]; experimentIds: string[] },
    signal: AbortSignal,
  ): Promise<MlflowLoggedModel[]> {
    const answer = await this.#transport.post(
      '/logged-models/search',
      {
        experiment_ids: options.experimentIds,
        filter: `model_id IN (${toLiterals(options.modelIds)})`,
        max_results: options.modelIds.length,
      },
      signal,
    );
    return this.#transport.toPage<MlflowLoggedModel>(answer, 'models').items;
  }

  /** Text of a file beside a version's model; undefined when there is none. */
  async readVersionFile(
    options: { name: string; version: string; path: string; maxBytes?: number },
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { maxBytes, ...query } = options;
    return await this.#transport.readFile(
      '/model-versions/get-artifact',
      query,
      signal,
      maxBytes,
    );
  }

  /** Text of a file among a run's artifacts; undefined when there is none. */
  async readRunFile(
    options: { runId: string; path: string; maxBytes?: number },
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const query = { run_id: options.runId, path: options.path };
    return await this.#transport.readFile(
      '/get-artifact',
      query,
      signal,
      options.maxBytes,
    );
  }
}

/** Ids as a list of literals; the caller has checked that they hold no quotes. */
function toLiterals(ids: string[]): string {
  return ids.map(id => `'${id}'`).join(', ');
}
