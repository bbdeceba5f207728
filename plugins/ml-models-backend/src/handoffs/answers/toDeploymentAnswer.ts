import type { Deployment } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredDeployment } from '../../database/handoffs/handoffRows';

/** A report as the API answers it. @internal */
export function toDeploymentAnswer(deployment: StoredDeployment): Deployment {
  return {
    id: deployment.id,
    entityRef: deployment.modelRef,
    version: deployment.version,
    digest: deployment.digest,
    runId: deployment.runId,
    environment: deployment.environment,
    from: deployment.origin,
    link: deployment.link,
    reportedBy: deployment.actor,
    at: deployment.at,
    status: deployment.status,
    handoffId: deployment.handoffId,
    approved: deployment.approved,
    reasons: deployment.reasons,
  };
}
