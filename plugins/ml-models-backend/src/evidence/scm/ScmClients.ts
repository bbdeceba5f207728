import {
  DefaultGithubCredentialsProvider,
  getGiteaRequestOptions,
  getGitLabRequestOptions,
  type GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import type { Config } from '@backstage/config';
import { GiteaClient } from './GiteaClient';
import { GithubClient } from './GithubClient';
import { GitlabClient } from './GitlabClient';
import { parseRepositoryUrl } from './parseRepositoryUrl';
import { ScmApi } from './ScmApi';
import type { ScmClient } from './ScmClient';
import type { ScmRepository } from './ScmRepository';

/**
 * Clients of the hosts in the portal's `integrations`, with the credentials from there. No other host is contacted,
 * whatever an entity says.
 *
 * @internal
 */
export class ScmClients {
  readonly #github: GithubCredentialsProvider;
  readonly #integrations: ScmIntegrations;

  private constructor(integrations: ScmIntegrations) {
    this.#integrations = integrations;
    this.#github =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  }

  static fromConfig(config: Config): ScmClients {
    return new ScmClients(ScmIntegrations.fromConfig(config));
  }

  /** The repository behind an address; undefined on hosts that are not configured or whose kind is not understood. */
  parse(url: string): ScmRepository | undefined {
    if (!URL.canParse(url)) return undefined;
    const { host } = new URL(url);
    const github = this.#integrations.github.byHost(host);
    if (github) return parseRepositoryUrl('github', `https://${host}`, url);
    const gitlab = this.#integrations.gitlab.byHost(host);
    if (gitlab) return parseRepositoryUrl('gitlab', gitlab.config.baseUrl, url);
    const gitea = this.#integrations.gitea.byHost(host);
    if (gitea) {
      const base = gitea.config.baseUrl ?? `https://${host}`;
      return parseRepositoryUrl('gitea', base, url);
    }
    return undefined;
  }

  /** Address of a file below another address, for hosts whose addresses are not taken apart. */
  resolve(path: string, base: string): string {
    return this.#integrations.resolveUrl({ url: path, base });
  }

  /** A client for one repository; undefined when the configuration names no API. */
  async connect(repository: ScmRepository): Promise<ScmClient | undefined> {
    const { host, project, type, webUrl } = repository;
    if (type === 'github') {
      const { apiBaseUrl } = this.#integrations.github.byHost(host)!.config;
      if (!apiBaseUrl) return undefined;
      const { headers } = await this.#github.getCredentials({ url: webUrl });
      const api = ScmApi.create({
        product: 'GitHub',
        host,
        baseUrl: apiBaseUrl,
        authorization: headers?.Authorization,
      });
      return GithubClient.create({ api, project });
    }
    if (type === 'gitlab') {
      const { config } = this.#integrations.gitlab.byHost(host)!;
      const { headers } = getGitLabRequestOptions(config);
      const api = ScmApi.create({
        product: 'GitLab',
        host,
        baseUrl: config.apiBaseUrl,
        authorization: headers.Authorization,
      });
      return GitlabClient.create({ api, project });
    }
    const { config } = this.#integrations.gitea.byHost(host)!;
    const { headers = {} } = getGiteaRequestOptions(config);
    const api = ScmApi.create({
      product: 'Gitea',
      host,
      baseUrl: config.baseUrl ?? `https://${host}`,
      authorization: headers.Authorization,
    });
    return GiteaClient.create({ api, project });
  }
}
