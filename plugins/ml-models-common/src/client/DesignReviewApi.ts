import type {
  Deployment,
  DeploymentPage,
  DeploymentReport,
  DesignReview,
  DesignReviewAgenda,
  DesignReviewPage,
  DesignReviewRequest,
  EventVerification,
  GateAnswer,
} from '../handoff/apiTypes';
import type { MlModelsRecordOptions } from './MlModelsRecordOptions';
import type { MlModelsRequestOptions } from './MlModelsRequestOptions';

/**
 * Joint design reviews, the deployment gate and deployments.
 *
 * @public
 */
export interface DesignReviewApi {
  /** Joint design reviews, newest first. */
  listDesignReviews(
    query: {
      unit?: string;
      handoffId?: string;
      cursor?: string;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<DesignReviewPage>;
  /** The next review of a unit, the caller's own when absent. */
  getDesignReviewAgenda(
    unit?: string,
    options?: MlModelsRequestOptions,
  ): Promise<DesignReviewAgenda>;
  /** One review. */
  getDesignReview(
    id: string,
    options?: MlModelsRequestOptions,
  ): Promise<DesignReview>;
  /** Plans or records a review. */
  createDesignReview(
    body: DesignReviewRequest,
    options?: MlModelsRecordOptions,
  ): Promise<DesignReview>;
  /** Changes date, attendees, minutes, decision. */
  updateDesignReview(
    id: string,
    body: DesignReviewRequest,
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<DesignReview>;
  /** Whether a version may be deployed now. No answer means no. */
  askGate(
    query: {
      model: string;
      version: string;
      environment?: string;
      digest?: string;
    },
    options?: MlModelsRequestOptions,
  ): Promise<GateAnswer>;
  /** Reported deployments, newest first. */
  listDeployments(
    query: { model?: string; cursor?: string; limit?: number },
    options?: MlModelsRequestOptions,
  ): Promise<DeploymentPage>;
  /** Reports that a version runs, was suspended or removed. */
  reportDeployment(
    body: DeploymentReport,
    options?: MlModelsRecordOptions,
  ): Promise<Deployment>;
  /** Recomputes the hash chains of the history. */
  verifyEvents(
    query: { subject?: string },
    options?: MlModelsRequestOptions,
  ): Promise<EventVerification>;
}
