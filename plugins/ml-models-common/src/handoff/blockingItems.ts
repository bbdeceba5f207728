import type { HandoffFacts } from './HandoffFacts';
import type { HandoffItemFacts } from './HandoffItemFacts';

/**
 * Whether a waiver still holds.
 *
 * @public
 */
export function isWaiverValid(item: HandoffItemFacts, now: string): boolean {
  return (
    item.state === 'waived' &&
    item.waiverExpiresAt !== undefined &&
    Date.parse(item.waiverExpiresAt) > Date.parse(now)
  );
}

/**
 * Blocking items nobody has dealt with, which stop a submission.
 *
 * @public
 */
export function unansweredItems(
  facts: HandoffFacts,
  now: string,
): HandoffItemFacts[] {
  return blocking(facts).filter(
    item =>
      item.state === 'open' ||
      item.state === 'changes-requested' ||
      (item.state === 'waived' && !isWaiverValid(item, now)),
  );
}

/**
 * Blocking items whose check fails. A waiver covers them, "not applicable" does as well; unknown is not fail.
 *
 * @public
 */
export function failingItems(
  facts: HandoffFacts,
  now: string,
): HandoffItemFacts[] {
  return blocking(facts).filter(
    item =>
      item.check === 'fail' &&
      !isWaiverValid(item, now) &&
      item.state !== 'not-applicable',
  );
}

/**
 * Blocking items that are not settled, which stop an approval: settled is accepted, waived with a waiver that holds,
 * or not applicable with the reviewing side's yes. An accepted item whose check is unknown also needs a person's
 * confirmation.
 *
 * @public
 */
export function unsettledItems(
  facts: HandoffFacts,
  now: string,
): HandoffItemFacts[] {
  return blocking(facts).filter(item => {
    switch (item.state) {
      case 'accepted':
        return (
          item.check === 'fail' ||
          (item.check === 'unknown' && !item.unknownConfirmed)
        );
      case 'waived':
        return !isWaiverValid(item, now);
      case 'not-applicable':
        return !item.notApplicableAccepted;
      default:
        return true;
    }
  });
}

function blocking(facts: HandoffFacts): HandoffItemFacts[] {
  return facts.items.filter(item => item.gate === 'blocking');
}
