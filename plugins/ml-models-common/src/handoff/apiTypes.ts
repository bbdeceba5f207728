import type { MlModelRiskTier } from '../kind/MlModelEntityV1alpha1';
import type { components } from '../openapi/generated/apiTypes';

/** A handoff in lists, on boards and on cards. @public */
export type HandoffSummary = components['schemas']['HandoffSummary'];
/** A page of handoffs. @public */
export type HandoffPage = components['schemas']['HandoffPage'];
/** Handoffs by state. @public */
export type HandoffBoard = components['schemas']['HandoffBoard'];
/** Everything the page of a handoff shows. @public */
export type Handoff = components['schemas']['Handoff'];
/** A checklist item of a handoff with its evidence and thread. @public */
export type HandoffItem = components['schemas']['HandoffItem'];
/** One result of a collector, or what somebody attached. @public */
export type HandoffEvidence = components['schemas']['HandoffEvidence'];
/** A comment in the thread of an item. @public */
export type HandoffComment = components['schemas']['HandoffComment'];
/** A page of comments. @public */
export type HandoffCommentPage = components['schemas']['HandoffCommentPage'];
/** Another handoff of the same model and environment. @public */
export type HandoffLink = components['schemas']['HandoffLink'];
/** What happened on a handoff, newest first. @public */
export type HandoffTimeline = components['schemas']['HandoffTimeline'];
/** One entry of the timeline. @public */
export type HandoffTimelineEntry =
  components['schemas']['HandoffTimelineEntry'];
/** What the form that starts a handoff is prefilled with. @public */
export type HandoffStart = components['schemas']['HandoffStart'];
/** Status of a model's handoffs. @public */
export type HandoffStatus = components['schemas']['HandoffStatus'];
/** Status of many models. @public */
export type HandoffStatusList = components['schemas']['HandoffStatusList'];
/** What the pages need of the configuration. @public */
export type HandoffSettings = components['schemas']['HandoffSettings'];
/** What an upgrade of the checklist would change. @public */
export type ChecklistUpgradePreview = components['schemas']['ChecklistUpgrade'];
/** What the data-science side needs. @public */
export type HandoffRequirements = components['schemas']['HandoffRequirements'];
/** What the engineering side can give. @public */
export type HandoffConstraints = components['schemas']['HandoffConstraints'];
/** A metric and what it has to reach. @public */
export type HandoffThreshold = components['schemas']['HandoffThreshold'];
/** How a threshold differs from what both sides agreed on. @public */
export type HandoffThresholdChange =
  components['schemas']['HandoffThresholdChange'];
/** A signature or yes as the API answers it. @public */
export type HandoffSignature = components['schemas']['HandoffConsent'];
/** What the caller may do now, and if not, why. @public */
export type HandoffTransitionOption =
  components['schemas']['HandoffTransitionDecision'];
/** Whether the caller may do something with a handoff as a whole, and if not, why. @public */
export type HandoffActOption = components['schemas']['HandoffActDecision'];
/** A joint design review. @public */
export type DesignReview = components['schemas']['DesignReview'];
/** A handoff on the agenda of a design review. @public */
export type DesignReviewHandoff = components['schemas']['DesignReviewHandoff'];
/** A page of design reviews. @public */
export type DesignReviewPage = components['schemas']['DesignReviewPage'];
/** The next joint design review of a unit. @public */
export type DesignReviewAgenda = components['schemas']['DesignReviewAgenda'];
/** Answer of the deployment gate. @public */
export type GateAnswer = components['schemas']['GateAnswer'];
/** A reported deployment. @public */
export type Deployment = components['schemas']['Deployment'];
/** A page of deployments. @public */
export type DeploymentPage = components['schemas']['DeploymentPage'];
/** Result of recomputing the hash chains. @public */
export type EventVerification = components['schemas']['EventVerification'];
/** A started collection of evidence. @public */
export type EvidenceRun = components['schemas']['EvidenceRun'];

/** What starts a handoff. @public */
export type CreateHandoffRequest =
  components['schemas']['CreateHandoffRequest'];
/** A transition without consents. @public */
export type HandoffTransitionRequest =
  components['schemas']['HandoffTransitionRequest'];
/** A yes or signature. @public */
export type HandoffConsentRequest =
  components['schemas']['HandoffConsentRequest'];
/** The requirements block. @public */
export type HandoffRequirementsRequest =
  components['schemas']['HandoffRequirementsRequest'];
/** The constraints block. @public */
export type HandoffConstraintsRequest =
  components['schemas']['HandoffConstraintsRequest'];
/** The production repository of a handoff. @public */
export type HandoffRepositoryRequest =
  components['schemas']['HandoffRepositoryRequest'];
/** Feedback after go-live. @public */
export type HandoffFeedbackRequest =
  components['schemas']['HandoffFeedbackRequest'];
/** An answer to an item. @public */
export type HandoffAnswerRequest =
  components['schemas']['HandoffAnswerRequest'];
/** An act on an item. @public */
export type HandoffItemActRequest =
  components['schemas']['HandoffItemActRequest'];
/** Evidence somebody attaches. @public */
export type HandoffEvidenceRequest =
  components['schemas']['HandoffEvidenceRequest'];
/** A joint design review. @public */
export type DesignReviewRequest = components['schemas']['DesignReviewRequest'];
/** A report that a version runs, was suspended or removed. @public */
export type DeploymentReport = components['schemas']['DeploymentReport'];

/**
 * Filters of the board of handoffs.
 *
 * @public
 */
export type HandoffBoardQuery = {
  /** States separated by commas, or `open` for every open one. */
  state?: string;
  tier?: MlModelRiskTier;
  /** Entity ref of a group on either side; its child groups count. */
  team?: string;
  /** Entity ref of the model. */
  model?: string;
  environment?: string;
  /** `mine`: the caller can act now; `team`: a team of the caller takes part. */
  turn?: 'mine' | 'team';
  /** `stalled`: no event for 30 days. */
  flag?:
    | 'overdue'
    | 'aging'
    | 'invalidated'
    | 'needs-owner'
    | 'unlinked'
    | 'stalled';
  /** At least so many days with whoever has to act next. */
  waitingDays?: number;
  /** Part of the model name or title, or a number. */
  search?: string;
};

/**
 * Filters, order and page of a list of handoffs.
 *
 * @public
 */
export type HandoffListQuery = HandoffBoardQuery & {
  /** `age`: waiting longest first. `changed`, `number`: newest first. */
  sort?: 'changed' | 'age' | 'due' | 'model' | 'number';
  cursor?: string;
  /** 1 to 200. */
  limit?: number;
};
