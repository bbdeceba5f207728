import {
  type HandoffTransitionId,
  handoffTransitions,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { HandoffEdit } from '../HandoffEdit';
import { inDays } from './inDays';
import { openRound } from './openRound';
import {
  confirmedInputs,
  endOutdatedConfirmations,
} from './unknownConfirmations';
import { voidSignatures } from './voidSignatures';

type Effects = (edit: HandoffEdit) => Partial<StoredHandoff>;

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
  const confirmed = confirmedInputs(edit);
  // The effects look at the state that was, what they change is the state that will be.
  const effects = EFFECTS[id]?.(edit) ?? {};
  edit.changeHandoff({
    ...effects,
    state: row.to,
    stateSince: edit.now,
  });
  if (id === 'submit' || id === 'resubmit') openRound(edit);
  endOutdatedConfirmations(edit, confirmed);
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

/** What was answered again waits for the review again. */
function answerFlaggedItems(edit: HandoffEdit): void {
  for (const item of [...edit.record.content.items]) {
    if (item.state !== 'changes-requested') continue;
    edit.changeItem(item.itemId, {
      state: item.notApplicableReason ? 'not-applicable' : 'answered',
    });
  }
}
