import { designReviewRequests } from './designReviewRequests';
import { handoffItemRequests } from './handoffItemRequests';
import { handoffRequests } from './handoffRequests';

/**
 * Bodies that callers of the client name, as schemas of their own, so that their types have names as well.
 *
 * @internal
 */
export const requestSchemas = {
  CreateHandoffRequest: handoffRequests.create,
  HandoffTransitionRequest: handoffRequests.transition,
  HandoffConsentRequest: handoffRequests.consent,
  HandoffRequirementsRequest: handoffRequests.requirements,
  HandoffConstraintsRequest: handoffRequests.constraints,
  HandoffRepositoryRequest: handoffRequests.repository,
  HandoffFeedbackRequest: handoffRequests.feedback,
  HandoffAnswerRequest: handoffItemRequests.answer,
  HandoffItemActRequest: handoffItemRequests.act,
  HandoffEvidenceRequest: handoffItemRequests.evidence,
  DesignReviewRequest: designReviewRequests.review,
  DeploymentReport: designReviewRequests.deployment,
};
