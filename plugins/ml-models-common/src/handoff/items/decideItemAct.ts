import type { HandoffActor } from '../HandoffActor';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffItemFacts } from '../HandoffItemFacts';
import type { HandoffState } from '../HandoffState';
import { nameStates } from '../nameStates';
import type { Refusal } from '../Refusal';
import { HANDOFF_ITEM_ACTS, type HandoffItemAct } from './HandoffItemAct';
import { mayReviewItem } from './mayReviewItem';

/**
 * Whether a person may do something with an item now, and if not, why.
 *
 * @public
 */
export interface ItemActDecision {
  /** The act. */
  act: HandoffItemAct;
  /** True when it is possible now. */
  allowed: boolean;
  /** Every reason against it; empty when allowed. */
  refusals: Refusal[];
}

/** States in which every answer can be edited; in `changes-requested` only those of flagged items can. */
const EDITABLE: readonly HandoffState[] = [
  'draft',
  'design-review',
  'preparing',
];
const REVIEWABLE: readonly HandoffState[] = ['in-review', 'changes-requested'];
const BEFORE_APPROVAL: readonly HandoffState[] = [...EDITABLE, ...REVIEWABLE];

/**
 * Decides one act on one item. The backend enforces the answer, the page explains with it.
 *
 * @public
 */
export function decideItemAct(options: {
  act: HandoffItemAct;
  item: HandoffItemFacts;
  facts: Pick<HandoffFacts, 'state' | 'riskTier'>;
  actor: HandoffActor;
}): ItemActDecision {
  const { act, item, facts, actor } = options;
  const refusals: Refusal[] = [
    ...refusePerson(act, item, facts, actor),
    ...refuseState(act, item, facts),
    ...refuseItem(act, item, actor),
  ];
  return { act, allowed: refusals.length === 0, refusals };
}

/**
 * Decides every act on one item.
 *
 * @public
 */
export function decideItemActs(
  options: Omit<Parameters<typeof decideItemAct>[0], 'act'>,
): ItemActDecision[] {
  return HANDOFF_ITEM_ACTS.map(act => decideItemAct({ ...options, act }));
}

const INDEPENDENT = 'a governance reviewer who is in neither team';
const isIndependent = (actor: HandoffActor) =>
  actor.kind === 'user' &&
  actor.governance === true &&
  actor.inEitherTeam !== true;

function refusePerson(
  act: HandoffItemAct,
  item: HandoffItemFacts,
  facts: Pick<HandoffFacts, 'riskTier'>,
  actor: HandoffActor,
): Refusal[] {
  const answers =
    actor.kind === 'user' && actor.sides.includes(item.answeredBy);
  const reviews = mayReviewItem(item, facts.riskTier, actor);
  const refuse = (allowed: boolean, who: string): Refusal[] =>
    allowed ? [] : [{ code: 'not-your-act', text: `Only ${who} may do this.` }];
  const answering = `the ${item.answeredBy} side`;
  const reviewing = describeReviewer(item, facts);

  switch (act) {
    case 'answer':
    case 'dispute':
    case 'not-applicable':
      return refuse(answers, answering);
    case 'propose-waiver':
      return refuse(answers || reviews, 'one of the two sides');
    case 'reopen':
      // Each side takes back what it did itself: the answering one its "not applicable", the reviewing one its yes.
      return item.state === 'not-applicable' && !item.notApplicableAccepted
        ? refuse(answers, answering)
        : refuse(reviews, reviewing);
    case 'approve-waiver':
      return facts.riskTier === 'high'
        ? refuse(isIndependent(actor), INDEPENDENT)
        : refuse(reviews, reviewing);
    case 'refuse-waiver':
      return refuse(
        reviews || isIndependent(actor) || item.waiverProposedBy === actor.ref,
        `${reviewing}, or whoever proposed the waiver,`,
      );
    default:
      return refuse(reviews, reviewing);
  }
}

function describeReviewer(
  item: HandoffItemFacts,
  facts: Pick<HandoffFacts, 'riskTier'>,
): string {
  if (item.reviewedBy !== 'governance') return `the ${item.reviewedBy} side`;
  return facts.riskTier === 'high'
    ? INDEPENDENT
    : 'the other side or a governance reviewer';
}

function refuseState(
  act: HandoffItemAct,
  item: HandoffItemFacts,
  facts: Pick<HandoffFacts, 'state'>,
): Refusal[] {
  const refuse = (text: string): Refusal[] => [{ code: 'wrong-state', text }];
  const { state } = facts;
  switch (act) {
    case 'answer':
    case 'not-applicable':
      if (EDITABLE.includes(state)) return [];
      if (state !== 'changes-requested')
        return refuse(
          `Answers cannot be edited in the state ${nameStates([
            state,
          ])}, only in ${nameStates(
            EDITABLE,
          )} and, when changes of the item were requested, in ${nameStates([
            'changes-requested',
          ])}.`,
        );
      return item.state === 'changes-requested'
        ? []
        : refuse('Only items with requested changes can be answered now.');
    case 'dispute':
      return state === 'changes-requested'
        ? []
        : refuse('A request for changes can be disputed after it was sent.');
    case 'accept':
    case 'accept-not-applicable':
    case 'request-changes':
      return REVIEWABLE.includes(state)
        ? []
        : refuse(`Items are reviewed in the states ${nameStates(REVIEWABLE)}.`);
    case 'reopen':
      if (item.state === 'accepted')
        return REVIEWABLE.includes(state)
          ? []
          : refuse('What was accepted can be taken back during the review.');
      return BEFORE_APPROVAL.includes(state)
        ? []
        : refuse('This can be taken back before the approval only.');
    default:
      return BEFORE_APPROVAL.includes(state)
        ? []
        : refuse('This is possible before the approval only.');
  }
}

function refuseItem(
  act: HandoffItemAct,
  item: HandoffItemFacts,
  actor: HandoffActor,
): Refusal[] {
  const when = (condition: boolean, code: string, text: string): Refusal[] =>
    condition ? [{ code, text, itemIds: [item.id] }] : [];
  if (item.gate === 'not-asked') {
    return when(
      true,
      'not-asked',
      'This item is not asked for this risk tier.',
    );
  }
  const pending = item.waiverProposedBy !== undefined;
  switch (act) {
    case 'accept':
      return [
        ...when(
          item.state !== 'answered',
          'not-answered',
          'Only an answered item can be accepted.',
        ),
        ...when(
          item.gate === 'blocking' && item.check === 'fail',
          'failing',
          'The check of this blocking item fails: have it mended or waived.',
        ),
      ];
    case 'request-changes':
      // An open item as well: the tier may have been raised, or what settled it was taken back.
      return when(
        item.state === 'changes-requested',
        'already-flagged',
        'Changes have been requested already.',
      );
    case 'dispute':
      return when(
        item.state !== 'changes-requested',
        'not-flagged',
        'Nobody requested changes of this item.',
      );
    case 'propose-waiver':
      return [
        ...when(pending, 'waiver-pending', 'A waiver is proposed already.'),
        ...when(
          item.gate !== 'blocking',
          'not-blocking',
          'An item that does not block needs no waiver.',
        ),
      ];
    case 'approve-waiver':
      return [
        ...when(!pending, 'no-waiver', 'No waiver is proposed.'),
        ...when(
          pending && item.waiverProposedBy === actor.ref,
          'own-waiver',
          'Nobody approves a waiver of their own.',
        ),
      ];
    case 'refuse-waiver':
      return when(!pending, 'no-waiver', 'No waiver is proposed.');
    case 'not-applicable':
      return when(
        item.alwaysApplies === true,
        'always-applies',
        'This item applies to every model.',
      );
    case 'accept-not-applicable':
      return when(
        item.state !== 'not-applicable' || item.notApplicableAccepted === true,
        'nothing-to-accept',
        item.state === 'not-applicable'
          ? 'This was accepted already.'
          : 'Nobody said that this item does not apply.',
      );
    case 'confirm-unknown':
      return [
        ...when(
          item.check !== 'unknown',
          'check-known',
          'The check of this item is not unknown.',
        ),
        ...when(
          item.unknownConfirmed === true,
          'already-confirmed',
          'This was confirmed already.',
        ),
      ];
    case 'reopen':
      return when(
        !['accepted', 'waived', 'not-applicable'].includes(item.state),
        'nothing-to-reopen',
        'There is nothing to take back.',
      );
    default:
      return [];
  }
}
