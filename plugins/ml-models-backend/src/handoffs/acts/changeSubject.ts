import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  checklistItems,
  type HandoffState,
  type MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { HandoffEdit } from '../HandoffEdit';
import { fireTransition } from './fireTransition';
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

/**
 * Pins a version. Another one than before starts the items that belong to a version again.
 *
 * @internal
 */
export function pinVersion(edit: HandoffEdit, pinned: PinnedVersion): void {
  requireAct(edit, 'pin-version');
  const { handoff } = edit;
  const isOther = handoff.version !== '' && handoff.version !== pinned.version;
  if (
    handoff.version === pinned.version &&
    handoff.digest === pinned.digest &&
    handoff.commit === pinned.commit
  ) {
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

/**
 * Links a handoff whose entity is gone to another one. Its history keeps the old ref.
 *
 * @internal
 */
export function relinkEntity(
  edit: HandoffEdit,
  input: {
    model: Pick<StoredHandoff, 'modelRef' | 'modelTitle'>;
    reason: string;
  },
): void {
  const { handoff } = edit;
  requireAct(edit, 'relink');
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

/** An administrator puts the handoff into a state; audited, and shown for ever. @internal */
export function overrideState(
  edit: HandoffEdit,
  input: { to: HandoffState; reason: string },
): void {
  const { to, reason } = input;
  const { state } = edit.handoff;
  requireAct(edit, 'override');
  if (to === state) throw new ConflictError(`The state is ${to} already`);
  edit.changeHandoff({
    state: to,
    stateSince: edit.now,
    overridden: true,
    ...(to === 'approved' ? { approvedAt: edit.now } : {}),
    ...(to === 'withdrawn' ? { withdrawnAt: edit.now } : {}),
    ...(to === 'in-production'
      ? {
          wasInProduction: true,
          inProductionAt: edit.handoff.inProductionAt ?? edit.now,
        }
      : {}),
  });
  edit.changeConsents(({ firedAt, voidedAt }) => !firedAt && !voidedAt, {
    voidedAt: edit.now,
    voidedBecause: 'An administrator moved the handoff.',
  });
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
