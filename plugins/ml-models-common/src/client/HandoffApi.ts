import type {
  ChecklistUpgradePreview,
  CreateHandoffRequest,
  Handoff,
  HandoffAnswerRequest,
  HandoffBoard,
  HandoffBoardQuery,
  HandoffComment,
  HandoffCommentPage,
  HandoffConsentRequest,
  HandoffConstraintsRequest,
  HandoffEvidence,
  HandoffEvidenceRequest,
  HandoffFeedbackRequest,
  HandoffItemActRequest,
  HandoffListQuery,
  HandoffPage,
  HandoffRepositoryRequest,
  HandoffRequirementsRequest,
  HandoffSettings,
  HandoffStart,
  HandoffStatusList,
  HandoffThreshold,
  HandoffTimeline,
  HandoffTransitionRequest,
  EvidenceRun,
} from '../handoff/apiTypes';
import type { HandoffSide } from '../handoff/HandoffSide';
import type { HandoffState } from '../handoff/HandoffState';
import type { MlModelRiskTier } from '../kind/MlModelEntityV1alpha1';
import type { MlModelsRecordOptions } from './MlModelsRecordOptions';
import type { MlModelsRequestOptions } from './MlModelsRequestOptions';

/**
 * Handoffs, their items and their evidence.
 *
 * @remarks
 * `revision` is the one the person looked at; the backend answers 409 when it is another by now. Every write answers
 * with the whole handoff, so that a page needs no second call.
 *
 * @public
 */
export interface HandoffApi {
  /** Handoffs by filters, a page at a time. */
  listHandoffs(
    query: HandoffListQuery,
    options?: MlModelsRequestOptions,
  ): Promise<HandoffPage>;
  /** The same by state, the first 20 of each. */
  getHandoffBoard(
    query: HandoffBoardQuery,
    options?: MlModelsRequestOptions,
  ): Promise<HandoffBoard>;
  /** Environments, checklists and cadence. */
  getHandoffSettings(
    options?: MlModelsRequestOptions,
  ): Promise<HandoffSettings>;
  /** What the form that starts a handoff is prefilled with. */
  getHandoffStart(
    entityRef: string,
    options?: MlModelsRequestOptions,
  ): Promise<HandoffStart>;
  /** Status of up to 1,000 models, in the order asked. */
  getHandoffStatus(
    entityRefs: string[],
    options?: MlModelsRequestOptions,
  ): Promise<HandoffStatusList>;
  /** Everything the page of a handoff shows; by id or number. */
  getHandoff(id: string, options?: MlModelsRequestOptions): Promise<Handoff>;
  /** What happened, newest first. */
  getHandoffTimeline(
    id: string,
    query: { itemId?: string; cursor?: string; limit?: number },
    options?: MlModelsRequestOptions,
  ): Promise<HandoffTimeline>;
  /** Starts a handoff. */
  createHandoff(
    body: CreateHandoffRequest,
    options?: MlModelsRecordOptions,
  ): Promise<Handoff>;
  /** Makes a transition that needs no consents. */
  moveHandoff(
    id: string,
    body: HandoffTransitionRequest,
    revision: number,
    options?: MlModelsRecordOptions,
  ): Promise<Handoff>;
  /** Gives a yes or signature to exactly what the person saw. */
  consentToHandoff(
    id: string,
    body: HandoffConsentRequest,
    revision: number,
    options?: MlModelsRecordOptions,
  ): Promise<Handoff>;
  /** Pins a model version. */
  pinHandoffVersion(
    id: string,
    version: string,
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Changes the risk tier. */
  setHandoffTier(
    id: string,
    body: { riskTier: MlModelRiskTier; reason: string },
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Maps a side to another group. */
  reassignHandoff(
    id: string,
    body: {
      dataScience?: string;
      engineering?: string;
      owner?: string;
      reason: string;
    },
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Links an unlinked handoff to another model. */
  relinkHandoff(
    id: string,
    body: { entityRef: string; reason: string },
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Says for which side a person with both roles acts. */
  chooseHandoffSide(
    id: string,
    side: HandoffSide,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Replaces the requirements. */
  setHandoffRequirements(
    id: string,
    body: HandoffRequirementsRequest,
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Replaces the constraints. */
  setHandoffConstraints(
    id: string,
    body: HandoffConstraintsRequest,
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Raises a conflict between requirements and constraints. */
  raiseHandoffConflict(
    id: string,
    text: string,
    options?: MlModelsRecordOptions,
  ): Promise<Handoff>;
  /** Resolves a conflict. */
  resolveHandoffConflict(
    id: string,
    conflictId: string,
    resolution: string,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Changes agreed thresholds. */
  setHandoffThresholds(
    id: string,
    body: { thresholds: HandoffThreshold[]; reason?: string },
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** The engineering side does without a design review. */
  waiveDesignReview(
    id: string,
    reason: string,
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** What an upgrade of the checklist would change. */
  previewChecklistUpgrade(
    id: string,
    options?: MlModelsRequestOptions,
  ): Promise<ChecklistUpgradePreview>;
  /** Moves to a newer version of the checklist. */
  upgradeChecklist(
    id: string,
    version: string,
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Puts a handoff into a state by an administrator. */
  overrideHandoff(
    id: string,
    body: { to: HandoffState; reason: string },
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Records the production repository; idempotent by task. */
  linkHandoffRepository(
    id: string,
    body: HandoffRepositoryRequest,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Adds feedback after go-live. */
  addHandoffFeedback(
    id: string,
    body: HandoffFeedbackRequest,
    options?: MlModelsRecordOptions,
  ): Promise<Handoff>;
  /** Answers feedback. */
  answerHandoffFeedback(
    id: string,
    feedbackId: string,
    body: { answer: string; carry: boolean },
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Answers an item; `revision` is the item's. */
  answerHandoffItem(
    id: string,
    itemId: string,
    body: HandoffAnswerRequest,
    revision: number,
    options?: MlModelsRequestOptions,
  ): Promise<Handoff>;
  /** Accepts, flags, disputes, waives and the rest; `revision` is the item's. */
  actOnHandoffItem(
    id: string,
    itemId: string,
    body: HandoffItemActRequest,
    revision: number,
    options?: MlModelsRecordOptions,
  ): Promise<Handoff>;
  /** The thread of an item. */
  listHandoffItemComments(
    id: string,
    itemId: string,
    query: { cursor?: string; limit?: number },
    options?: MlModelsRequestOptions,
  ): Promise<HandoffCommentPage>;
  /** Comments on an item. */
  commentOnHandoffItem(
    id: string,
    itemId: string,
    text: string,
    options?: MlModelsRecordOptions,
  ): Promise<HandoffComment>;
  /** Erases the text of a comment. */
  eraseHandoffComment(
    id: string,
    commentId: string,
    options?: MlModelsRequestOptions,
  ): Promise<HandoffComment>;
  /** Attaches evidence to an item. */
  attachHandoffEvidence(
    id: string,
    itemId: string,
    body: HandoffEvidenceRequest,
    options?: MlModelsRecordOptions,
  ): Promise<HandoffEvidence>;
  /** Looks at everything, or at some items, again. */
  collectHandoffEvidence(
    id: string,
    itemIds?: string[],
    options?: MlModelsRequestOptions,
  ): Promise<EvidenceRun>;
}
