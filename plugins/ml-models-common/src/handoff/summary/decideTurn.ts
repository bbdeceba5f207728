import { unansweredItems, unsettledItems } from '../blockingItems';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffItemFacts } from '../HandoffItemFacts';
import type { HandoffSide } from '../HandoffSide';
import { handoffTransitions } from '../transitions/handoffTransitions';
import { missingConsents, validConsents } from '../transitions/missingConsents';

/**
 * Who has to act next: a side, both, an independent reviewer, a delivery pipeline, or nobody.
 *
 * @public
 */
export type HandoffTurnParty =
  | HandoffSide
  | 'both'
  | 'independent'
  | 'delivery'
  | 'nobody';

/**
 * One of those who have to act next. The owner is asked for a yes to a retirement only.
 *
 * @public
 */
export type HandoffTurnAsked =
  | HandoffSide
  | 'independent'
  | 'delivery'
  | 'owner';

/**
 * Who has the ball, and the next act in words.
 *
 * @public
 */
export interface HandoffTurnDecision {
  /** Who has to act next. */
  party: HandoffTurnParty;
  /** Everybody who has to, one by one; an independent reviewer also while the two sides are asked first. */
  parties: HandoffTurnAsked[];
  /** One short English sentence without markup. */
  text: string;
}

const BOTH_SIDES: readonly HandoffSide[] = ['data-science', 'engineering'];

const other = (side: HandoffSide): HandoffSide =>
  side === 'data-science' ? 'engineering' : 'data-science';

function turnOf(
  asked: Iterable<HandoffTurnAsked>,
  text: string,
): HandoffTurnDecision {
  const parties = [...new Set(asked)];
  // Whoever owns a model is of those who made it, or asks them.
  const acting = parties.map(each =>
    each === 'owner' ? 'data-science' : each,
  );
  const sides = BOTH_SIDES.filter(side => acting.includes(side));
  // An independent reviewer is asked once nobody of the two sides is.
  const [party = 'nobody'] = sides.length > 0 ? sides : acting;
  return { party: sides.length > 1 ? 'both' : party, parties, text };
}

function reviewerOf(
  item: HandoffItemFacts,
  facts: HandoffFacts,
): HandoffTurnAsked {
  if (item.reviewedBy !== 'governance') return item.reviewedBy;
  return facts.riskTier === 'high' ? 'independent' : other(item.answeredBy);
}

function missingFor(
  transition: 'accept-design' | 'approve' | 'resume' | 'retire',
  facts: HandoffFacts,
): HandoffTurnAsked[] {
  const row = handoffTransitions.find(({ id }) => id === transition)!;
  return missingConsents(row, facts);
}

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`);

/**
 * Decides who has to act next on a handoff.
 *
 * @public
 */
export function decideTurn(
  facts: HandoffFacts,
  now: string,
): HandoffTurnDecision {
  switch (facts.state) {
    case 'draft':
      return turnOf(
        ['data-science'],
        facts.requirementsComplete
          ? 'Ask for the design review'
          : 'Complete the requirements',
      );
    case 'design-review':
      return decideDesignTurn(facts);
    case 'preparing':
      return decidePreparingTurn(facts, now);
    case 'in-review':
      return decideReviewTurn(facts, now);
    case 'changes-requested': {
      const flagged = facts.items.filter(
        item => item.state === 'changes-requested',
      );
      const open = flagged.filter(item => !item.addressed);
      if (open.length > 0) {
        return turnOf(
          open.map(item => item.answeredBy),
          `Answer ${items(open.length)} with requested changes`,
        );
      }
      if (!facts.changesNamed)
        return turnOf(BOTH_SIDES, 'Flag the items whose evidence is wrong');
      // A flag may have gone with a waiver; then either side sends the rest back.
      return turnOf(
        flagged.length > 0 ? flagged.map(item => item.answeredBy) : BOTH_SIDES,
        'Send the changes back to the review',
      );
    }
    case 'approved':
      return turnOf(
        ['delivery'],
        `Deploy version ${facts.version?.label ?? ''}`.trim(),
      );
    case 'in-production':
      return decideAgreedTurn(facts) ?? turnOf([], '');
    case 'suspended':
      return (
        decideAgreedTurn(facts) ??
        turnOf(['engineering'], 'Settle the cause, then resume')
      );
    default:
      return turnOf([], '');
  }
}

/** Once somebody has agreed to something that takes several people, the others are asked. */
function decideAgreedTurn(
  facts: HandoffFacts,
): HandoffTurnDecision | undefined {
  for (const [id, text] of [
    ['resume', 'Agree to resume the version'],
    ['retire', 'Agree to retire the version'],
  ] as const) {
    const row = handoffTransitions.find(each => each.id === id)!;
    const isBegun =
      row.from.includes(facts.state) && validConsents(row, facts).length > 0;
    if (isBegun) return turnOf(missingFor(id, facts), text);
  }
  return undefined;
}

function decideDesignTurn(facts: HandoffFacts): HandoffTurnDecision {
  if (!facts.constraintsComplete)
    return turnOf(['engineering'], 'Complete the constraints');
  if (facts.openConflicts > 0) {
    return turnOf(
      BOTH_SIDES,
      facts.openConflicts === 1
        ? 'Resolve 1 conflict'
        : `Resolve ${facts.openConflicts} conflicts`,
    );
  }
  return turnOf(missingFor('accept-design', facts), 'Accept the design');
}

function decidePreparingTurn(
  facts: HandoffFacts,
  now: string,
): HandoffTurnDecision {
  const open = unansweredItems(facts, now);
  if (open.length > 0) {
    return turnOf(
      open.map(item => item.answeredBy),
      `Answer ${items(open.length)}`,
    );
  }
  return turnOf(
    ['data-science'],
    facts.version ? 'Submit for review' : 'Pin a version',
  );
}

function decideReviewTurn(
  facts: HandoffFacts,
  now: string,
): HandoffTurnDecision {
  if (facts.items.some(item => item.state === 'changes-requested')) {
    const flagged = facts.items.filter(
      item => item.state === 'changes-requested',
    );
    return turnOf(
      flagged.map(item => reviewerOf(item, facts)),
      `Send back ${items(flagged.length)} with requested changes`,
    );
  }
  const open = unsettledItems(facts, now);
  if (open.length > 0) {
    return turnOf(
      open.map(item => reviewerOf(item, facts)),
      `Review ${items(open.length)}`,
    );
  }
  return turnOf(missingFor('approve', facts), 'Sign');
}
