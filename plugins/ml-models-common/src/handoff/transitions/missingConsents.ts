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
  const required = requiredConsents(transition, facts);
  const candidates = required.map(capacity =>
    validConsents(transition, facts).filter(
      consent =>
        consent.capacity === capacity &&
        !(
          transition.id === 'approve' &&
          capacity === 'engineering' &&
          consent.versionAuthor
        ),
    ),
  );
  return required.filter((_, index) => !assign(candidates, index));
}

/**
 * Whether the capacities up to and including `last` can each be given a person of their own who stands for it. With
 * at most three capacities trying every choice is cheapest to read.
 */
function assign(
  candidates: HandoffConsent[][],
  last: number,
  taken: string[] = [],
  at = 0,
): boolean {
  if (at > last) return true;
  if (at < last && candidates[at].length === 0)
    return assign(candidates, last, taken, at + 1);
  return candidates[at].some(
    ({ personRef }) =>
      !taken.includes(personRef) &&
      assign(candidates, last, [...taken, personRef], at + 1),
  );
}
