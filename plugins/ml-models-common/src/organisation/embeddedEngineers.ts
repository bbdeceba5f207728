import {
  type EngineerAllocation,
  isAllocationActive,
} from './EngineerAllocation';
import { expandGroup } from './expandGroup';
import type { OrganisationDirectory } from './OrganisationDirectory';
import { resolveRoles } from './resolveRoles';

function isEngineer(
  directory: OrganisationDirectory,
  userRef: string,
): boolean {
  const user = directory.user(userRef);
  if (!user || user.excluded) return false;
  return resolveRoles(directory, userRef).some(
    role => role === 'ml-engineering' || role === 'platform',
  );
}

/**
 * Engineers who sit with a group or project: members of the given groups or of groups below them, and people
 * allocated to the target or one of the groups today.
 *
 * @remarks
 * A ref that no longer resolves to a person with an engineering role counts as missing.
 *
 * @public
 */
export function embeddedEngineers(options: {
  directory: OrganisationDirectory;
  /** A Group or System ref that allocations may name. */
  targetRef: string;
  /** Groups whose members sit with the target. */
  groupRefs: string[];
  allocations: EngineerAllocation[];
  /** Current time, ISO 8601. */
  now: string;
}): string[] {
  const { directory, targetRef, groupRefs, allocations, now } = options;
  const groups = new Set(
    groupRefs.flatMap(ref => expandGroup(directory, ref).groups),
  );
  const found = new Set<string>();
  for (const group of groups) {
    for (const member of directory.membersOf(group)) {
      if (isEngineer(directory, member)) found.add(member);
    }
  }
  for (const allocation of allocations) {
    const fits =
      allocation.targetRef === targetRef || groups.has(allocation.targetRef);
    if (
      fits &&
      isAllocationActive(allocation, now) &&
      isEngineer(directory, allocation.engineerRef)
    ) {
      found.add(allocation.engineerRef);
    }
  }
  return [...found].sort();
}
