import { expandGroup } from './expandGroup';
import type { OnCallFacts } from './onCallCoverage';
import type { OrganisationDirectory } from './OrganisationDirectory';
import { resolveRoles } from './resolveRoles';

/**
 * Whether a person is in the rotation of a model.
 *
 * @remarks
 * The participants that the pager names decide, also while the pager is silent: those it named last are still the ones
 * who are called. Where no pager says anything, a person's word that both sides share the rotation puts the data
 * scientists and engineers of both teams into it, until the word expires. A rotation of which nothing more is known
 * than that it exists puts nobody into it.
 *
 * @public
 */
export function isOnCall(options: {
  directory: OrganisationDirectory;
  facts: OnCallFacts;
  /** The person, canonical ref; somebody whom the catalog does not know, or an excluded account, is never on call. */
  userRef: string;
  /** Both teams of the model, canonical refs; groups below them belong to them. */
  teamRefs: readonly string[];
  /** Current time, ISO 8601. */
  now: string;
}): boolean {
  const { directory, facts, userRef, teamRefs, now } = options;
  const user = directory.user(userRef);
  if (!user || user.excluded || !facts.rotationFrom) return false;
  if (facts.participants) return facts.participants.includes(userRef);
  const { attestation } = facts;
  if (
    !attestation?.shared ||
    Date.parse(attestation.expiresAt) <= Date.parse(now)
  ) {
    return false;
  }
  const teams = new Set(
    teamRefs.flatMap(ref => expandGroup(directory, ref).groups),
  );
  return (
    user.memberOf.some(ref => teams.has(ref)) &&
    resolveRoles(directory, userRef).some(role => role !== 'product')
  );
}
