import type { components, operations } from '../openapi/generated/apiTypes';

type Schemas = components['schemas'];

/** A handoff in lists, on boards and on cards. @public */
export type HandoffSummary = Schemas['HandoffSummary'];
/** A page of handoffs. @public */
export type HandoffPage = Schemas['HandoffPage'];
/** Handoffs by state. @public */
export type HandoffBoard = Schemas['HandoffBoard'];
/** Everything the page of a handoff shows. @public */
export type Handoff = Schemas['Handoff'];
/** A checklist item of a handoff with its evidence and thread. @public */
export type HandoffItem = Schemas['HandoffItem'];
/** One result of a collector, or what somebody attached. @public */
export type HandoffEvidence = Schemas['HandoffEvidence'];
/** A comment in the thread of an item. @public */
export type HandoffComment = Schemas['HandoffComment'];
/** A page of comments. @public */
export type HandoffCommentPage = Schemas['HandoffCommentPage'];
/** What happened on a handoff, newest first. @public */
export type HandoffTimeline = Schemas['HandoffTimeline'];
/** One entry of the timeline. @public */
export type HandoffTimelineEntry = Schemas['HandoffTimelineEntry'];
/** What the form that starts a handoff is prefilled with. @public */
export type HandoffStart = Schemas['HandoffStart'];
/** Status of a model's handoffs. @public */
export type HandoffStatus = Schemas['HandoffStatus'];
/** Status of many models. @public */
export type HandoffStatusList = Schemas['HandoffStatusList'];
/** What the pages need of the configuration. @public */
export type HandoffSettings = Schemas['HandoffSettings'];
/** What an upgrade of the checklist would change. @public */
export type ChecklistUpgradePreview = Schemas['ChecklistUpgrade'];
/** What the data-science side needs. @public */
export type HandoffRequirements = Schemas['HandoffRequirements'];
/** What the engineering side can give. @public */
export type HandoffConstraints = Schemas['HandoffConstraints'];
/** A metric and what it has to reach. @public */
export type HandoffThreshold = Schemas['HandoffThreshold'];
/** A signature or yes as the API answers it. @public */
export type HandoffSignature = Schemas['HandoffConsent'];
/** What the caller may do now, and if not, why. @public */
export type HandoffTransitionOption = Schemas['HandoffTransitionDecision'];
/** A joint design review. @public */
export type DesignReview = Schemas['DesignReview'];
/** A handoff on the agenda of a design review. @public */
export type DesignReviewHandoff = Schemas['DesignReviewHandoff'];
/** A page of design reviews. @public */
export type DesignReviewPage = Schemas['DesignReviewPage'];
/** The next joint design review of a unit. @public */
export type DesignReviewAgenda = Schemas['DesignReviewAgenda'];
/** Answer of the deployment gate. @public */
export type GateAnswer = Schemas['GateAnswer'];
/** A reported deployment. @public */
export type Deployment = Schemas['Deployment'];
/** A page of deployments. @public */
export type DeploymentPage = Schemas['DeploymentPage'];
/** Result of recomputing the hash chains. @public */
export type EventVerification = Schemas['EventVerification'];
/** A started collection of evidence. @public */
export type EvidenceRun = Schemas['EvidenceRun'];

/** Body of a request, by the id of its operation. */
type Body<TOperation extends keyof operations> =
  operations[TOperation] extends {
    requestBody: { content: { 'application/json': infer TBody } };
  }
    ? TBody
    : never;
type Query<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

/** Filters, order and page of a list of handoffs. @public */
export type HandoffListQuery = Query<'listHandoffs'>;
/** Filters of the board. @public */
export type HandoffBoardQuery = Query<'getHandoffBoard'>;
/** What starts a handoff. @public */
export type CreateHandoffRequest = Body<'createHandoff'>;
/** A transition without consents. @public */
export type HandoffTransitionRequest = Body<'moveHandoff'>;
/** A yes or signature. @public */
export type HandoffConsentRequest = Body<'consentToHandoff'>;
/** The requirements block. @public */
export type HandoffRequirementsRequest = Body<'setHandoffRequirements'>;
/** The constraints block. @public */
export type HandoffConstraintsRequest = Body<'setHandoffConstraints'>;
/** The production repository of a handoff. @public */
export type HandoffRepositoryRequest = Body<'linkHandoffRepository'>;
/** Feedback after go-live. @public */
export type HandoffFeedbackRequest = Body<'addHandoffFeedback'>;
/** An answer to an item. @public */
export type HandoffAnswerRequest = Body<'answerHandoffItem'>;
/** An act on an item. @public */
export type HandoffItemActRequest = Body<'actOnHandoffItem'>;
/** Evidence somebody attaches. @public */
export type HandoffEvidenceRequest = Body<'attachHandoffEvidence'>;
/** A joint design review. @public */
export type DesignReviewRequest = Body<'createDesignReview'>;
/** A report that a version runs, was suspended or removed. @public */
export type DeploymentReport = Body<'reportDeployment'>;
