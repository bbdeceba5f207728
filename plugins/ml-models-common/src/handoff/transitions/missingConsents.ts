import type { HandoffConsent } from '../HandoffConsent';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffCapacity } from '../HandoffSide';
import type { HandoffTransition } from './HandoffTransition';

/**
 * The capacities whose yes a transition needs on this handoff: an approval of a high tier also needs an independent
 * signer.
 *
 * @public
 */
export function requiredConsents(
  transition: HandoffTransition,
  facts: HandoffFacts,
): HandoffCapacity[] {
  return transition.id === 'approve' && facts.riskTier === 'high'
    ? [...transition.consents, 'independent']
    : [...transition.consents];
}

/**
 * Consents that count: for this transition and the present revision hash.
 *
 * @public
 */
export function validConsents(
  transition: HandoffTransition,
  facts: HandoffFacts,
): HandoffConsent[] {
  return facts.consents.filter(
    consent =>
      consent.transition === transition.id &&
      consent.revisionHash === facts.revisionHash,
  );
}

/**
 * Capacities still without a yes. One person counts for one capacity only, and the author of the version is not
 * enough as the only engineering signer of an approval.
 *
 * @public
 */
export function missingConsents(
  transition: HandoffTransition,
  facts: HandoffFacts,
): HandoffCapacity[] {
  const valid = validConsents(transition, facts);
  const peopleFor = (capacity: HandoffCapacity) =>
    valid
      .filter(
        consent =>
          consent.capacity === capacity &&
          !(
            transition.id === 'approve' &&
            capacity === 'engineering' &&
            consent.versionAuthor
          ),
      )
      .map(({ personRef }) => personRef);
  const filled: string[][] = [];
  return requiredConsents(transition, facts).filter(capacity => {
    const people = peopleFor(capacity);
    if (!canBeDifferent([...filled, people])) return true;
    filled.push(people);
    return false;
  });
}

/**
 * Whether each of the lists can give a person of its own. With at most three lists trying every choice is cheapest to
 * read.
 */
function canBeDifferent([first, ...others]: string[][]): boolean {
  if (!first) return true;
  return first.some(person =>
    canBeDifferent(
      others.map(people => people.filter(each => each !== person)),
    ),
  );
}
