import {
  getGiteaRequestOptions,
  type GiteaIntegrationConfig,
} from '@backstage/integration';

/** What the API of a Gitea host said. */
export interface GiteaAnswer {
  status: number;
  body: any;
}

/** One repository of a configured Gitea host, through its API and with the credentials of the integration. */
export class GiteaRepositoryClient {
  readonly #config: GiteaIntegrationConfig;
  readonly #path: string;

  private constructor(config: GiteaIntegrationConfig, path: string) {
    this.#config = config;
    this.#path = path;
  }

  static create(options: {
    config: GiteaIntegrationConfig;
    owner: string;
    repository: string;
  }): GiteaRepositoryClient {
    const path = [options.owner, options.repository]
      .map(encodeURIComponent)
      .join('/');
    return new GiteaRepositoryClient(options.config, path);
  }

  async get(route: string): Promise<GiteaAnswer> {
    return await this.#send(route, { method: 'GET' });
  }

  async post(route: string, body: object): Promise<GiteaAnswer> {
    return await this.#send(route, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  }

  async #send(route: string, init: RequestInit): Promise<GiteaAnswer> {
    const { baseUrl, host } = this.#config;
    const { headers } = getGiteaRequestOptions(this.#config);
    const response = await fetch(
      `${baseUrl ?? `https://${host}`}/api/v1/repos/${this.#path}${route}`,
      { ...init, headers: { ...headers, 'Content-Type': 'application/json' } },
    );
    const text = await response.text();
    let body: unknown;
    try {
      body = text ? JSON.parse(text) : {};
    } catch {
      body = { message: text.slice(0, 200) };
    }
    return { status: response.status, body };
  }
}
