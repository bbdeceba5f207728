import { InputError } from '@backstage/errors';
import {
  decideItemAct,
  type HandoffItemAct,
  type HandoffState,
  mayReviewItem,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredLink } from '../../database/handoffs/handoffDocuments';
import type { StoredItem } from '../../database/handoffs/handoffRows';
import type { HandoffEdit } from '../HandoffEdit';
import { refuse } from '../refuse';
import { RevisionConflictError } from '../RevisionConflictError';
import { noteReviewStart } from './noteReviewStart';
import { readWaiverExpiry } from './readWaiverExpiry';

const WITHOUT_TEXT: readonly HandoffItemAct[] = [
  'accept',
  'approve-waiver',
  'accept-not-applicable',
];

/** What an act on an item brings with it. @internal */
export interface ItemActInput {
  itemId: string;
  /** Revision of the item the person looked at. */
  revision: number;
  text?: string;
  links?: StoredLink[];
  /** When a proposed waiver ends, ISO 8601. */
  expiresAt?: string;
}

const REVIEWED_STATES: readonly HandoffState[] = [
  'in-review',
  'changes-requested',
];

const EVENT_TYPES = {
  answer: 'answered',
  accept: 'accepted',
  'request-changes': 'changes-requested',
  dispute: 'disputed',
  'propose-waiver': 'waiver-proposed',
  'approve-waiver': 'waiver-granted',
  'refuse-waiver': 'waiver-refused',
  'not-applicable': 'not-applicable',
  'accept-not-applicable': 'not-applicable-accepted',
  'confirm-unknown': 'unknown-confirmed',
  reopen: 'reopened',
} as const satisfies Record<HandoffItemAct, string>;

type Act = (edit: HandoffEdit, item: StoredItem, input: ItemActInput) => void;

/** What an earlier review said of an item no longer counts. */
const NOT_REVIEWED = {
  acceptedBy: undefined,
  acceptedAt: undefined,
  acceptedNote: undefined,
};
const NOT_CONFIRMED = {
  unknownConfirmedBy: undefined,
  unknownConfirmedAt: undefined,
  unknownNote: undefined,
};
const APPLICABLE = {
  notApplicableReason: undefined,
  notApplicableBy: undefined,
  notApplicableAt: undefined,
};

const ACTS: Record<HandoffItemAct, Act> = {
  answer(edit, item, { text, links }) {
    const isFlagged = edit.handoff.state === 'changes-requested';
    endWaivers(edit, item);
    edit.addAnswer(item.itemId, { text, links: links ?? [] });
    edit.changeItem(item.itemId, {
      ...NOT_REVIEWED,
      ...APPLICABLE,
      // A flagged item stays flagged until the answers are sent back to the review.
      ...(isFlagged ? { addressed: true } : { state: 'answered' }),
    });
  },
  accept(edit, item, { text }) {
    edit.changeItem(item.itemId, {
      state: 'accepted',
      acceptedBy: edit.actor.ref,
      acceptedAt: edit.now,
      acceptedNote: text,
    });
  },
  'request-changes'(edit, item, { text }) {
    edit.changeItem(item.itemId, {
      ...NOT_REVIEWED,
      state: 'changes-requested',
      flaggedBy: edit.actor.ref,
      flaggedAt: edit.now,
      flagComment: text,
      addressed: false,
      disputeText: undefined,
      disputedBy: undefined,
      disputedAt: undefined,
    });
    endWaivers(edit, item);
  },
  dispute(edit, item, { text }) {
    edit.changeItem(item.itemId, {
      addressed: true,
      disputeText: text,
      disputedBy: edit.actor.ref,
      disputedAt: edit.now,
    });
  },
  'propose-waiver'(edit, item, { text, expiresAt }) {
    edit.addWaiver({
      itemId: item.itemId,
      reason: text!,
      expiresAt: readWaiverExpiry(expiresAt, edit.now),
    });
    edit.changeItem(item.itemId, {});
  },
  'approve-waiver'(edit, item) {
    const { waivers } = edit.record.content;
    const own = waivers.filter(({ itemId }) => itemId === item.itemId);
    const decided = { decidedBy: edit.actor.ref, decidedAt: edit.now };
    for (const waiver of own) {
      edit.changeWaiver(waiver, {
        ...decided,
        state: waiver.state === 'proposed' ? 'granted' : 'ended',
      });
    }
    edit.changeItem(item.itemId, { state: 'waived' });
  },
  'refuse-waiver'(edit, item) {
    const { waivers } = edit.record.content;
    for (const waiver of waivers) {
      if (waiver.itemId !== item.itemId || waiver.state !== 'proposed')
        continue;
      edit.changeWaiver(waiver, {
        state: 'refused',
        decidedBy: edit.actor.ref,
        decidedAt: edit.now,
      });
    }
    edit.changeItem(item.itemId, {});
  },
  'not-applicable'(edit, item, { text }) {
    const isFlagged = edit.handoff.state === 'changes-requested';
    endWaivers(edit, item);
    edit.changeItem(item.itemId, {
      ...NOT_REVIEWED,
      notApplicableReason: text,
      notApplicableBy: edit.actor.ref,
      notApplicableAt: edit.now,
      ...(isFlagged ? { addressed: true } : { state: 'not-applicable' }),
    });
  },
  'accept-not-applicable'(edit, item, { text }) {
    edit.changeItem(item.itemId, {
      acceptedBy: edit.actor.ref,
      acceptedAt: edit.now,
      acceptedNote: text,
    });
  },
  'confirm-unknown'(edit, item, { text }) {
    edit.changeItem(item.itemId, {
      unknownConfirmedBy: edit.actor.ref,
      unknownConfirmedAt: edit.now,
      unknownNote: text,
    });
  },
  reopen(edit, item, { text }) {
    endWaivers(edit, item);
    edit.changeItem(item.itemId, {
      ...NOT_REVIEWED,
      ...NOT_CONFIRMED,
      ...APPLICABLE,
      state: item.answerId ? 'answered' : 'open',
    });
    const { state } = edit.handoff;
    if (item.answerId || !REVIEWED_STATES.includes(state)) return;
    // During a review nobody could answer an open item, so it is sent back.
    ACTS['request-changes'](edit, edit.item(item.itemId), {
      itemId: item.itemId,
      revision: item.revision,
      text,
    });
  },
};

/**
 * Does something with one item, if the rules allow it.
 *
 * @internal
 */
export function actOnItem(
  edit: HandoffEdit,
  act: HandoffItemAct,
  input: ItemActInput,
): void {
  const { itemId } = input;
  const stored = edit.item(itemId);
  if (stored.revision !== input.revision) {
    const answer = edit.record.content.answers.find(
      each => each.itemId === itemId,
    );
    throw new RevisionConflictError(
      `Item '${itemId}' was changed meanwhile: expected revision ${input.revision}, its revision is ${stored.revision} and its state ${stored.state}`,
      {
        revision: stored.revision,
        state: stored.state,
        answer: answer && {
          text: answer.text,
          links: answer.links,
          by: answer.actor,
          at: answer.at,
        },
      },
    );
  }
  const facts = edit.facts();
  const item = facts.items.find(({ id }) => id === itemId)!;
  refuse(decideItemAct({ act, item, facts, actor: edit.actor }).refusals);
  const text = input.text?.trim();
  if (!text && !WITHOUT_TEXT.includes(act)) {
    throw new InputError(
      `Field 'text' is missing: ${act} needs a text that says why`,
    );
  }
  ACTS[act](edit, stored, { ...input, text });
  edit.addEvent({
    type: `item.${EVENT_TYPES[act]}`,
    itemId,
    before: { state: stored.state },
    after: {
      state: edit.item(itemId).state,
      ...(act === 'propose-waiver' ? { expiresAt: input.expiresAt } : {}),
    },
    text,
  });
  if (mayReviewItem(item, facts.riskTier, edit.actor)) noteReviewStart(edit);
}

/** A waiver covers what was there; what is answered anew is looked at anew. */
function endWaivers(edit: HandoffEdit, item: StoredItem): void {
  for (const waiver of edit.record.content.waivers) {
    if (waiver.itemId !== item.itemId || waiver.state !== 'granted') continue;
    edit.changeWaiver(waiver, {
      state: 'ended',
      decidedBy: waiver.decidedBy,
      decidedAt: waiver.decidedAt,
    });
  }
}
