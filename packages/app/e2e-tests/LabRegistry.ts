import { runScript } from './runScript';

/** A version that was trained and registered for a test. */
export interface LoggedVersion {
  version: string;
  runId: string;
  modelId: string;
  /** Of the files of the model, as `ml-models/digest` says it. */
  digest: string;
  /** `roc_auc`, `f1` and others, and the same by region as `slice.region.<name>.roc_auc`. */
  metrics: Record<string, number>;
}

/**
 * The real MLflow server that the portal reads as its source `lab`, every five seconds. It is empty when the tests begin;
 * they share it, so each takes names of its own.
 */
export class LabRegistry {
  /** Base URL without a slash at its end. */
  readonly url: string;

  constructor() {
    if (!process.env.BATON_LAB_URL) {
      throw new Error('BATON_LAB_URL must name the MLflow server');
    }
    this.url = process.env.BATON_LAB_URL;
  }

  /**
   * Trains a small classifier and registers it as the next version of a model: with signature, input example, training
   * data, metrics and digest. Takes some seconds.
   *
   * @param name - of the registered model, made when missing
   */
  async logVersion(
    name: string,
    options: {
      /** Rows it learns from, 400 by default; more make another, usually better version. */
      rows?: number;
      /** Tags of the version. */
      tags?: Record<string, string>;
      /** Tags of the run, such as `mlflow.source.git.commit`. */
      runTags?: Record<string, string>;
    } = {},
  ): Promise<LoggedVersion> {
    return await runScript<LoggedVersion>('mlflow/log-model.mjs', [
      ...['--url', this.url],
      ...['--name', name],
      ...(options.rows ? ['--rows', String(options.rows)] : []),
      ...toArguments('--tag', options.tags),
      ...toArguments('--run-tag', options.runTags),
    ]);
  }

  /** Sets a tag of the model, or of one of its versions. */
  async setTag(
    name: string,
    tag: { key: string; value: string; version?: string },
  ): Promise<void> {
    await this.send(
      'POST',
      tag.version ? 'model-versions/set-tag' : 'registered-models/set-tag',
      { name, ...tag },
    );
  }

  /** Points an alias, such as `candidate`, to a version. */
  async setAlias(name: string, alias: string, version: string): Promise<void> {
    await this.send('POST', 'registered-models/alias', {
      name,
      alias,
      version,
    });
  }

  /** Writes metrics to the run of a version, over those that are there. */
  async logMetrics(
    version: Pick<LoggedVersion, 'runId' | 'modelId'>,
    metrics: Record<string, number>,
  ): Promise<void> {
    await this.send('POST', 'runs/log-batch', {
      run_id: version.runId,
      metrics: Object.entries(metrics).map(([key, value]) => ({
        key,
        value,
        timestamp: Date.now(),
        step: 0,
        model_id: version.modelId,
      })),
    });
  }

  /**
   * Any other call of MLflow's REST API.
   *
   * @param route - below `/api/2.0/mlflow/`
   */
  async send(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    route: string,
    content: Record<string, unknown>,
  ): Promise<any> {
    const query =
      method === 'GET'
        ? `?${new URLSearchParams(content as Record<string, string>)}`
        : '';
    const response = await fetch(
      `${this.url}/api/2.0/mlflow/${route}${query}`,
      {
        method,
        headers: { 'content-type': 'application/json' },
        body: method === 'GET' ? undefined : JSON.stringify(content),
      },
    );
    if (!response.ok) {
      throw new Error(`${method} ${route}: ${await response.text()}`);
    }
    return await response.json();
  }
}

function toArguments(option: string, values: Record<string, string> = {}) {
  return Object.entries(values).flatMap(([key, value]) => [
    option,
    `${key}=${value}`,
  ]);
}
