import {
  type HandoffTransitionId,
  handoffTransitions,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { HandoffEdit } from '../HandoffEdit';
import { toItemHashes, toRevisionHash } from '../toSignedRevision';

const DAY = 86_400_000;

type Effects = (edit: HandoffEdit) => Partial<StoredHandoff>;

const inDays = (edit: HandoffEdit, days: number) =>
  new Date(Date.parse(edit.now) + days * DAY).toISOString();

const agreeOnThresholds: Effects = ({ handoff }) => {
  const thresholds = handoff.requirements.thresholds ?? [];
  return { thresholds, agreedThresholds: thresholds, dueAt: undefined };
};

const sendBack: Effects = edit => {
  voidSignatures(edit, 'Changes were requested.');
  return {
    approvedAt: undefined,
    round: edit.handoff.round + 1,
    dueAt: inDays(edit, edit.settings.reviewWithinDays),
  };
};

const EFFECTS: Partial<Record<HandoffTransitionId, Effects>> = {
  'request-design-review': edit => ({
    dueAt: inDays(edit, edit.settings.designReviewEveryDays),
  }),
  'accept-design': agreeOnThresholds,
  'return-to-draft': () => ({ dueAt: undefined }),
  'skip-design-review': edit => ({
    ...agreeOnThresholds(edit),
    reviewSkipped: true,
  }),
  submit: edit => ({ round: edit.handoff.round + 1 }),
  'request-changes': sendBack,
  resubmit: edit => {
    answerFlaggedItems(edit);
    return {};
  },
  approve: edit => ({ approvedAt: edit.now, dueAt: undefined }),
  'reopen-review': edit => {
    voidSignatures(edit, 'The review was opened again.');
    return {
      approvedAt: undefined,
      dueAt: inDays(edit, edit.settings.reviewWithinDays),
    };
  },
  'go-live': edit => ({
    inProductionAt: edit.handoff.inProductionAt ?? edit.now,
    wasInProduction: true,
    dueAt: undefined,
  }),
  'roll-back': () => ({ wasInProduction: true, dueAt: undefined }),
  'dispute-evidence': sendBack,
  withdraw: edit => {
    voidSignatures(edit, 'The handoff was withdrawn.');
    return { withdrawnAt: edit.now, approvedAt: undefined, dueAt: undefined };
  },
  'reopen-draft': () => ({ withdrawnAt: undefined, dueAt: undefined }),
  'move-to-version': edit => {
    voidSignatures(edit, 'The handoff moved to another version.');
    return { dueAt: undefined };
  },
  supersede: () => ({ dueAt: undefined }),
  retire: () => ({ dueAt: undefined }),
};

/**
 * Moves a handoff along a row of the transition table, with everything that goes with it. Whether it may be moved has
 * been decided before.
 *
 * @internal
 */
export function fireTransition(
  edit: HandoffEdit,
  id: HandoffTransitionId,
  more: {
    text?: string;
    link?: string;
    /** A rule of the system, instead of the person of the edit. */
    actor?: string;
    details?: Record<string, unknown>;
  } = {},
): void {
  const row = handoffTransitions.find(transition => transition.id === id)!;
  const { state: from } = edit.handoff;
  keepOrVoidConsents(edit, id);
  // The effects look at the state that was, what they change is the state that will be.
  const effects = EFFECTS[id]?.(edit) ?? {};
  edit.changeHandoff({
    ...effects,
    state: row.to,
    stateSince: edit.now,
  });
  if (id === 'submit' || id === 'resubmit') openRound(edit);
  edit.addEvent({
    type: 'moved',
    actor: more.actor,
    before: { state: from },
    after: {
      state: row.to,
      transition: id,
      round: edit.handoff.round,
      link: more.link,
      ...more.details,
    },
    text: more.text,
  });
}

/** Consents of the transition that happens are used up; those for another one are void, since things moved on. */
function keepOrVoidConsents(edit: HandoffEdit, id: HandoffTransitionId): void {
  const { now } = edit;
  edit.changeConsents(
    ({ transition, firedAt, voidedAt }) =>
      transition === id && !firedAt && !voidedAt,
    { firedAt: now },
  );
  edit.changeConsents(
    ({ transition, firedAt, voidedAt }) =>
      transition !== id && !firedAt && !voidedAt,
    { voidedAt: now, voidedBecause: 'The handoff moved on.' },
  );
}

/**
 * Signatures stop to count, whether they had made it approved or not.
 *
 * @internal
 */
export function voidSignatures(edit: HandoffEdit, because: string): void {
  const voided = edit.changeConsents(
    ({ transition, voidedAt }) => transition === 'approve' && !voidedAt,
    { voidedAt: edit.now, voidedBecause: because },
  );
  if (voided.length === 0) return;
  edit.addEvent({
    type: 'signatures-voided',
    before: { signedBy: voided.map(({ personRef }) => personRef) },
    after: { because },
  });
}

/** What was answered again waits for the review again. */
function answerFlaggedItems(edit: HandoffEdit): void {
  for (const item of [...edit.record.content.items]) {
    if (item.state !== 'changes-requested') continue;
    edit.changeItem(item.itemId, {
      state: item.notApplicableReason ? 'not-applicable' : 'answered',
    });
  }
}

/**
 * Freezes what is on the table, and starts the clock of the queue.
 *
 * @internal
 */
export function openRound(edit: HandoffEdit): void {
  const { handoff, record } = edit;
  const { round } = handoff;
  edit.freezeEvidence(round);
  const hashes = toItemHashes(record);
  const before = record.content.rounds
    .filter(each => each.round < round)
    .at(-1);
  edit.addRound({
    round,
    submittedAt: edit.now,
    revisionHash: toRevisionHash(record),
    itemHashes: hashes,
    changedItemIds: before
      ? Object.keys(hashes).filter(
          itemId => before.itemHashes[itemId] !== hashes[itemId],
        )
      : [],
  });
  edit.changeHandoff({
    submittedAt: edit.now,
    reviewStartedAt: undefined,
    dueAt: inDays(edit, edit.settings.reviewWithinDays),
  });
}
