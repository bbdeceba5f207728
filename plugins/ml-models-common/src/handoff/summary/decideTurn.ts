import { unansweredItems, unsettledItems } from '../blockingItems';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffItemFacts } from '../HandoffItemFacts';
import type { HandoffSide } from '../HandoffSide';
import { handoffTransitions } from '../transitions/handoffTransitions';
import { missingConsents } from '../transitions/missingConsents';

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
 * Who has the ball, and the next act in words.
 *
 * @public
 */
export interface HandoffTurnDecision {
  /** Who has to act next. */
  party: HandoffTurnParty;
  /** One short English sentence without markup. */
  text: string;
}

const other = (side: HandoffSide): HandoffSide =>
  side === 'data-science' ? 'engineering' : 'data-science';

function both(parties: Iterable<HandoffTurnParty>): HandoffTurnParty {
  const all = new Set(parties);
  if (all.has('both') || (all.has('data-science') && all.has('engineering')))
    return 'both';
  // An independent reviewer is asked once nobody of the two sides is.
  if (all.has('data-science')) return 'data-science';
  if (all.has('engineering')) return 'engineering';
  return [...all][0] ?? 'nobody';
}

function reviewerOf(
  item: HandoffItemFacts,
  facts: HandoffFacts,
): HandoffTurnParty {
  if (item.reviewedBy !== 'governance') return item.reviewedBy;
  return facts.riskTier === 'high' ? 'independent' : other(item.answeredBy);
}

function missingFor(
  transition: 'accept-design' | 'approve',
  facts: HandoffFacts,
): HandoffTurnParty {
  const row = handoffTransitions.find(({ id }) => id === transition)!;
  return both(
    missingConsents(row, facts).map(capacity =>
      capacity === 'owner' ? 'engineering' : capacity,
    ),
  );
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
      return {
        party: 'data-science',
        text: facts.requirementsComplete
          ? 'Ask for the design review'
          : 'Complete the requirements',
      };
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
      return open.length > 0
        ? {
            party: both(open.map(item => item.answeredBy)),
            text: `Answer ${items(open.length)} with requested changes`,
          }
        : {
            party: both(flagged.map(item => item.answeredBy)),
            text: 'Send the changes back to the review',
          };
    }
    case 'approved':
      return {
        party: 'delivery',
        text: `Deploy version ${facts.version?.label ?? ''}`.trim(),
      };
    case 'suspended':
      return { party: 'engineering', text: 'Settle the cause, then resume' };
    default:
      return { party: 'nobody', text: '' };
  }
}

function decideDesignTurn(facts: HandoffFacts): HandoffTurnDecision {
  if (!facts.constraintsComplete)
    return { party: 'engineering', text: 'Complete the constraints' };
  if (facts.openConflicts > 0) {
    return {
      party: 'both',
      text:
        facts.openConflicts === 1
          ? 'Resolve 1 conflict'
          : `Resolve ${facts.openConflicts} conflicts`,
    };
  }
  return {
    party: missingFor('accept-design', facts),
    text: 'Accept the design',
  };
}

function decidePreparingTurn(
  facts: HandoffFacts,
  now: string,
): HandoffTurnDecision {
  const open = unansweredItems(facts, now);
  if (open.length > 0) {
    return {
      party: both(open.map(item => item.answeredBy)),
      text: `Answer ${items(open.length)}`,
    };
  }
  return {
    party: 'data-science',
    text: facts.version ? 'Submit for review' : 'Pin a version',
  };
}

function decideReviewTurn(
  facts: HandoffFacts,
  now: string,
): HandoffTurnDecision {
  if (facts.items.some(item => item.state === 'changes-requested')) {
    const flagged = facts.items.filter(
      item => item.state === 'changes-requested',
    );
    return {
      party: both(flagged.map(item => reviewerOf(item, facts))),
      text: `Send back ${items(flagged.length)} with requested changes`,
    };
  }
  const open = unsettledItems(facts, now);
  if (open.length > 0) {
    return {
      party: both(open.map(item => reviewerOf(item, facts))),
      text: `Review ${items(open.length)}`,
    };
  }
  return { party: missingFor('approve', facts), text: 'Sign' };
}
