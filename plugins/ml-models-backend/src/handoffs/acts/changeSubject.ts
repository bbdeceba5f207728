import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  checklistItems,
  type HandoffSide,
  type HandoffState,
  mayReassignSide,
  type MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { StoredModel } from '../../database/models/StoredModel';
import type { HandoffEdit } from '../HandoffEdit';
import { refuse } from '../refuse';
import { FROZEN_STATES } from '../toHandoffFacts';
import { fireTransition, openRound, voidSignatures } from './fireTransition';
import { requireAct } from './requireAct';

/** What is kept of a version of the inventory. @internal */
export type PinnedVersion = Pick<
  StoredHandoff,
  | 'version'
  | 'versionId'
  | 'digest'
  | 'commit'
  | 'runId'
  | 'author'
  | 'modelId'
  | 'sourceId'
  | 'externalId'
>;

const IDENTITY = ['version', 'digest', 'commit', 'runId', 'modelId'] as const;

/**
 * Pins a version, or the same one as it is by now. Whatever is otherwise than it was known before starts the items that
 * belong to a version again; what was not known and is now, such as a digest, does not.
 *
 * @internal
 */
export function pinVersion(edit: HandoffEdit, pinned: PinnedVersion): void {
  requireAct(edit, 'pin-version');
  const { handoff } = edit;
  const changed = IDENTITY.filter(key => handoff[key] !== pinned[key]);
  const isOther = changed.some(key => Boolean(handoff[key]));
  if (changed.length === 0) {
    throw new ConflictError(`Version ${pinned.version} is pinned already`);
  }
  const before = { version: handoff.version, digest: handoff.digest };
  edit.changeHandoff({
    ...pinned,
    stalenessCauses: [],
    staleness: 'fresh',
  });
  const reset = isOther ? resetVersionBoundItems(edit, pinned.version) : [];
  edit.addEvent({
    type: 'version-pinned',
    before,
    after: { version: pinned.version, digest: pinned.digest, reset },
  });
}

function resetVersionBoundItems(edit: HandoffEdit, version: string): string[] {
  const bound = checklistItems(edit.record.checklist)
    .filter(({ versionBound }) => versionBound)
    .map(({ id }) => id)
    .filter(id => edit.record.content.items.some(item => item.itemId === id));
  for (const itemId of bound) {
    restartItem(edit, itemId, `Version ${version} was pinned.`);
  }
  edit.dropEvidence(bound);
  return bound;
}

/** An item is asked anew. During requested changes it counts as one of them, or nobody could answer it. */
function restartItem(edit: HandoffEdit, itemId: string, because: string): void {
  const isSentBack = edit.handoff.state === 'changes-requested';
  for (const waiver of edit.record.content.waivers) {
    if (waiver.itemId !== itemId) continue;
    edit.changeWaiver(waiver, {
      state: 'ended',
      decidedBy: waiver.decidedBy,
      decidedAt: waiver.decidedAt,
    });
  }
  const { content } = edit.record;
  content.answers = content.answers.filter(each => each.itemId !== itemId);
  edit.changeItem(itemId, {
    state: isSentBack ? 'changes-requested' : 'open',
    checkState: 'manual',
    answerId: undefined,
    acceptedBy: undefined,
    acceptedAt: undefined,
    acceptedNote: undefined,
    notApplicableReason: undefined,
    notApplicableBy: undefined,
    notApplicableAt: undefined,
    unknownConfirmedBy: undefined,
    unknownConfirmedAt: undefined,
    unknownNote: undefined,
    addressed: false,
    disputeText: undefined,
    disputedBy: undefined,
    disputedAt: undefined,
    flaggedBy: isSentBack ? edit.actor.ref : undefined,
    flaggedAt: isSentBack ? edit.now : undefined,
    flagComment: isSentBack ? because : undefined,
  });
}

/**
 * Adds items of a newer checklist, archives those that are gone, and asks anew what no longer fits.
 *
 * @internal
 */
export function changeItems(
  edit: HandoffEdit,
  changes: {
    added: readonly string[];
    removed: readonly string[];
    reopened: readonly string[];
    position(itemId: string): number;
    because: string;
  },
): void {
  const isSentBack = edit.handoff.state === 'changes-requested';
  for (const itemId of changes.removed) edit.archiveItem(itemId);
  for (const itemId of changes.reopened) {
    restartItem(edit, itemId, changes.because);
  }
  edit.dropEvidence([...changes.removed, ...changes.reopened]);
  edit.addItems(
    changes.added.map(itemId => ({
      handoffId: edit.handoff.id,
      itemId,
      position: changes.position(itemId),
      revision: 1,
      state: isSentBack ? 'changes-requested' : 'open',
      checkState: 'manual',
      addressed: false,
      updatedAt: edit.now,
      ...(isSentBack
        ? {
            flaggedBy: edit.actor.ref,
            flaggedAt: edit.now,
            flagComment: changes.because,
          }
        : {}),
    })),
  );
}

const RANK: Record<MlModelRiskTier, number> = { low: 0, medium: 1, high: 2 };

/**
 * Changes the risk tier; gates are recomputed at once, and an approval is looked at again.
 *
 * @internal
 */
export function setTier(
  edit: HandoffEdit,
  input: { riskTier: MlModelRiskTier; reason: string },
): void {
  const { riskTier, reason } = input;
  const before = edit.handoff.riskTier;
  if (before === riskTier)
    throw new ConflictError(`The risk tier is ${riskTier} already`);
  requireAct(
    edit,
    RANK[riskTier] > RANK[before] ? 'raise-risk-tier' : 'lower-risk-tier',
  );
  edit.changeHandoff({ riskTier, riskReason: reason });
  edit.addEvent({
    type: 'tier-changed',
    before: { riskTier: before },
    after: { riskTier },
    text: reason,
  });
  if (edit.handoff.state === 'approved') {
    fireTransition(edit, 'reopen-review', {
      actor: 'system:risk-tier',
      details: { cause: 'tier-changed' },
    });
  }
  flagOpenItems(edit, `The risk tier is ${riskTier} now, so this is asked.`);
}

/**
 * What blocks by now and was not asked before is sent back for an answer: during a review nothing else gets one.
 *
 * @internal
 */
export function flagOpenItems(edit: HandoffEdit, because: string): void {
  if (!['in-review', 'changes-requested'].includes(edit.handoff.state)) return;
  for (const { id, gate, state } of edit.facts().items) {
    if (gate !== 'blocking' || state !== 'open') continue;
    edit.changeItem(id, {
      state: 'changes-requested',
      flaggedBy: edit.actor.ref,
      flaggedAt: edit.now,
      flagComment: because,
      addressed: false,
    });
  }
}

/** A group by ref and title. @internal */
export interface NamedTeam {
  ref: string;
  title: string;
}

/**
 * Maps sides to other groups. Signatures given stay: they were true when they were given.
 *
 * @internal
 */
export function reassignTeams(
  edit: HandoffEdit,
  input: {
    dataScience?: NamedTeam;
    engineering?: NamedTeam;
    reason: string;
  },
): void {
  const { dataScience, engineering, reason } = input;
  requireAct(edit, 'reassign-teams');
  requireReassignable(edit, { dataScience, engineering });
  const { handoff } = edit;
  const before = {
    dataScience: handoff.dataScienceRef,
    engineering: handoff.engineeringRef,
  };
  edit.changeHandoff({
    ...(dataScience && {
      dataScienceRef: dataScience.ref,
      dataScienceTitle: dataScience.title,
      dataScienceGone: false,
    }),
    ...(engineering && {
      engineeringRef: engineering.ref,
      engineeringTitle: engineering.title,
      engineeringGone: false,
    }),
  });
  edit.addEvent({
    type: 'teams-reassigned',
    before,
    after: {
      dataScience: edit.handoff.dataScienceRef,
      engineering: edit.handoff.engineeringRef,
    },
    text: reason,
  });
}

/** Nobody chooses the team of the other side while that has one. */
function requireReassignable(
  edit: HandoffEdit,
  wanted: { dataScience?: NamedTeam; engineering?: NamedTeam },
): void {
  const { dataScienceRef, engineeringRef } = edit.handoff;
  const sides: HandoffSide[] = [];
  if (wanted.dataScience && wanted.dataScience.ref !== dataScienceRef)
    sides.push('data-science');
  if (wanted.engineering && wanted.engineering.ref !== engineeringRef)
    sides.push('engineering');
  const facts = edit.facts();
  refuse(
    sides
      .filter(side => !mayReassignSide(side, edit.actor, facts))
      .map(side => ({
        code: 'not-your-act',
        text: `Only the ${side} side itself or an administrator may map it to another group while its team exists.`,
      })),
  );
}

/**
 * Links a handoff whose entity is gone to another one. Its history keeps the old ref.
 *
 * @internal
 */
export function relinkEntity(
  edit: HandoffEdit,
  input: {
    model: Pick<StoredHandoff, 'modelRef' | 'modelTitle'> &
      Partial<Pick<StoredHandoff, 'ownerRef' | 'ownerTitle'>>;
    /** The registered model the entity names, if it names one. */
    registered?: Pick<StoredModel, 'sourceId' | 'externalId'>;
    reason: string;
  },
): void {
  const { handoff } = edit;
  const { registered } = input;
  requireAct(edit, 'relink');
  if (
    registered &&
    handoff.externalId !== undefined &&
    (registered.sourceId !== handoff.sourceId ||
      registered.externalId !== handoff.externalId)
  ) {
    // Or the review of one model would let another one pass the gate.
    throw new ConflictError(
      `${input.model.modelRef} is about the registered model ${registered.sourceId}/${registered.externalId}, the handoff about ${handoff.sourceId}/${handoff.externalId}: start a handoff of its own`,
    );
  }
  const before = { entityRef: handoff.modelRef };
  edit.changeHandoff({ ...input.model, unlinkedSince: undefined });
  edit.addEvent({
    type: 'relinked',
    before,
    after: { entityRef: input.model.modelRef },
    text: input.reason,
  });
}

/**
 * Production repository a template makes or made.
 *
 * @remarks
 * A repository is made from `preparing` on. One that is there may be linked before: a later version is served from where
 * its predecessor is. A task that stopped half-way does not keep another one from making the repository.
 *
 * @internal
 */
export function linkRepository(
  edit: HandoffEdit,
  repository: NonNullable<StoredHandoff['repository']>,
): void {
  requireAct(
    edit,
    repository.state === 'linked' ? 'link-repository' : 'start-repository',
  );
  const known = edit.handoff.repository;
  const isSameTask = known?.taskId === repository.taskId;
  if (known?.state === 'linked') {
    const isRestarted = isSameTask && repository.state === 'started';
    if (isRestarted || isSamePlace(known, repository)) return;
    if (!isSameTask) {
      throw new ConflictError(
        `Task ${known.taskId} linked ${
          known.componentRef ?? known.repository ?? 'a repository'
        } already`,
      );
    }
  }
  const wanted = isSameTask ? { ...known, ...repository } : repository;
  const isKnown =
    known !== undefined &&
    isSameTask &&
    known.state === wanted.state &&
    isSamePlace(known, wanted);
  if (isKnown) return;
  edit.changeHandoff({ repository: wanted });
  edit.addEvent({
    type:
      repository.state === 'linked'
        ? 'repository-linked'
        : 'repository-started',
    after: { ...repository },
  });
}

function isSamePlace(
  one: NonNullable<StoredHandoff['repository']>,
  other: NonNullable<StoredHandoff['repository']>,
): boolean {
  return (
    one.componentRef === other.componentRef &&
    one.repository === other.repository
  );
}

const MOVED_BY_ADMIN = 'An administrator moved the handoff.';
/** States a signed handoff is in. */
const SIGNED_STATES: readonly HandoffState[] = [
  'approved',
  'in-production',
  'suspended',
  'superseded',
  'retired',
];

/** An administrator puts the handoff into a state; audited, and shown for ever. @internal */
export function overrideState(
  edit: HandoffEdit,
  input: { to: HandoffState; reason: string },
): void {
  const { to, reason } = input;
  const { state, approvedAt, inProductionAt } = edit.handoff;
  requireAct(edit, 'override');
  if (to === state) throw new ConflictError(`The state is ${to} already`);
  const isFrozen = FROZEN_STATES.includes(state);
  const staysSigned = isFrozen && SIGNED_STATES.includes(to);
  if (!staysSigned) voidSignatures(edit, MOVED_BY_ADMIN);
  edit.changeConsents(({ firedAt, voidedAt }) => !firedAt && !voidedAt, {
    voidedAt: edit.now,
    voidedBecause: MOVED_BY_ADMIN,
  });
  edit.changeHandoff({
    state: to,
    stateSince: edit.now,
    overridden: true,
    approvedAt: staysSigned ? approvedAt : undefined,
    withdrawnAt: to === 'withdrawn' ? edit.now : undefined,
    dueAt: undefined,
    ...(to === 'approved' ? { approvedAt: edit.now } : {}),
    ...(to === 'in-production'
      ? { wasInProduction: true, inProductionAt: inProductionAt ?? edit.now }
      : {}),
  });
  // What is reviewed, signed or deployed is what was frozen, so there has to be something frozen.
  if (!isFrozen && FROZEN_STATES.includes(to)) {
    const isSentBack = state === 'changes-requested';
    if (!isSentBack) edit.changeHandoff({ round: edit.handoff.round + 1 });
    openRound(edit);
  }
  edit.addEvent({
    type: 'overridden',
    before: { state },
    after: { state: to },
    text: reason,
  });
}

/** What production tells data science. @internal */
export function addFeedback(
  edit: HandoffEdit,
  feedback: {
    severity: 'low' | 'medium' | 'high';
    text: string;
    link?: string;
  },
): void {
  requireAct(edit, 'add-feedback');
  const { id } = edit.addFeedback(feedback);
  edit.addEvent({
    type: 'feedback-added',
    after: { feedback: id, severity: feedback.severity, link: feedback.link },
    text: feedback.text,
  });
}

/** The data-science side answers. @internal */
export function answerFeedback(
  edit: HandoffEdit,
  input: { feedbackId: string; answer: string; carry: boolean },
): void {
  requireAct(edit, 'answer-feedback');
  const { feedbackId, answer, carry } = input;
  const feedback = edit.record.content.feedback.find(
    ({ id }) => id === feedbackId,
  );
  if (!feedback)
    throw new NotFoundError(`The handoff has no feedback '${feedbackId}'`);
  edit.changeFeedback(feedbackId, {
    answer,
    answeredBy: edit.actor.ref,
    answeredAt: edit.now,
    carried: carry,
  });
  edit.addEvent({
    type: 'feedback-answered',
    after: { feedback: feedbackId, carried: carry },
    text: answer,
  });
}
