import type { Looked } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ServedVersion } from '@baton-ml/backstage-plugin-ml-models-node';
import type { DeploymentStore } from '../../database/handoffs/DeploymentStore';
import type { ServedVersions } from '../runner/ServedVersions';

/**
 * What serves, as far as it was reported: the newest report of the environment. Where nothing was ever reported nobody
 * can tell.
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
    const newest = await this.#deployments.findNewest({
      modelRef: query.entityRef,
      environment: query.environment,
    });
    if (!newest) return { state: 'unknown' };
    if (newest.status !== 'in-production') return { state: 'none' };
    const { digest, environment, link, version } = newest;
    return {
      state: 'found',
      value: [
        { version, environment, endpoint: environment, digest, url: link },
      ],
    };
  }
}
