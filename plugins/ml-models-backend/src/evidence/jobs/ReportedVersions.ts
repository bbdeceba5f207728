import type { Looked } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ServedVersion } from '@baton-ml/backstage-plugin-ml-models-node';
import type { DeploymentStore } from '../../database/handoffs/DeploymentStore';
import type { ServedVersions } from '../runner/ServedVersions';

/**
 * What serves, as far as it was reported: the version that was reported last and not reported to have stopped since.
 * Where nothing was ever reported nobody can tell.
 *
 * @internal
 */
export class ReportedVersions implements ServedVersions {
  readonly #deployments: DeploymentStore;

  private constructor(deployments: DeploymentStore) {
    this.#deployments = deployments;
  }

  static create(options: { deployments: DeploymentStore }): ReportedVersions {
    return new ReportedVersions(options.deployments);
  }

  async find(query: {
    entityRef: string;
    environment: string;
  }): Promise<Looked<ServedVersion[]>> {
    const key = { modelRef: query.entityRef, environment: query.environment };
    const serving = await this.#deployments.findServing(key);
    if (!serving) {
      const newest = await this.#deployments.findNewest(key);
      return { state: newest ? 'none' : 'unknown' };
    }
    const { digest, environment, link, version } = serving;
    return {
      state: 'found',
      value: [
        { version, environment, endpoint: environment, digest, url: link },
      ],
    };
  }
}
