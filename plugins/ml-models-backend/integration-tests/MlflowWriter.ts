/**
 * Changes things in a real MLflow server as its users do. The product only reads.
 */
export class MlflowWriter {
  readonly #api: string;
  readonly #headers: Record<string, string>;

  static create(options: {
    url: string;
    authorization?: string;
  }): MlflowWriter {
    return new MlflowWriter(options);
  }

  private constructor(options: { url: string; authorization?: string }) {
    this.#api = `${options.url}/api/2.0/mlflow`;
    this.#headers = {
      'content-type': 'application/json',
      ...(options.authorization
        ? { authorization: options.authorization }
        : {}),
    };
  }

  async createModel(name: string): Promise<void> {
    await this.#send('POST', '/registered-models/create', { name });
  }

  async renameModel(name: string, newName: string): Promise<void> {
    await this.#send('POST', '/registered-models/rename', {
      name,
      new_name: newName,
    });
  }

  async deleteModel(name: string): Promise<void> {
    await this.#send('DELETE', '/registered-models/delete', { name });
  }

  async createVersion(
    name: string,
    source = 's3://nowhere/model',
  ): Promise<string> {
    const answer = await this.#send('POST', '/model-versions/create', {
      name,
      source,
    });
    return answer.model_version.version;
  }

  async setAlias(name: string, alias: string, version: string): Promise<void> {
    await this.#send('POST', '/registered-models/alias', {
      name,
      alias,
      version,
    });
  }

  async deleteAlias(name: string, alias: string): Promise<void> {
    await this.#send('DELETE', '/registered-models/alias', { name, alias });
  }

  async setModelTag(name: string, key: string, value: string): Promise<void> {
    await this.#send('POST', '/registered-models/set-tag', {
      name,
      key,
      value,
    });
  }

  async setVersionTag(
    name: string,
    version: string,
    key: string,
    value: string,
  ): Promise<void> {
    await this.#send('POST', '/model-versions/set-tag', {
      name,
      version,
      key,
      value,
    });
  }

  async createPrompt(name: string): Promise<void> {
    const tags = [{ key: 'mlflow.prompt.is_prompt', value: 'true' }];
    await this.#send('POST', '/registered-models/create', { name, tags });
  }

  /** A run with one metric that is no number. */
  async createBrokenRun(): Promise<string> {
    const { run } = await this.#send('POST', '/runs/create', {
      experiment_id: '0',
    });
    const runId = run.info.run_id;
    await this.#send('POST', '/runs/log-batch', {
      run_id: runId,
      metrics: [
        { key: 'good', value: 0.5, timestamp: 1, step: 0 },
        { key: 'broken', value: 'NaN', timestamp: 1, step: 0 },
      ],
    });
    return runId;
  }

  async createVersionOfRun(name: string, runId: string): Promise<string> {
    const answer = await this.#send('POST', '/model-versions/create', {
      ...{ name, run_id: runId, source: 's3://nowhere/model' },
    });
    return answer.model_version.version;
  }

  async deleteRun(runId: string): Promise<void> {
    await this.#send('POST', '/runs/delete', { run_id: runId });
  }

  async #send(method: string, path: string, body: object): Promise<any> {
    const response = await fetch(this.#api + path, {
      method,
      headers: this.#headers,
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(
        `${method} ${path}: ${response.status} ${await response.text()}`,
      );
    }
    return await response.json();
  }
}
