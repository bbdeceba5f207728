import type { OrganisationDirectory } from './OrganisationDirectory';
import type { OrganisationRole } from './OrganisationRole';

/**
 * The roles a group passes to its members: its own, else those of the nearest groups above it that have one.
 *
 * @public
 */
export function resolveGroupRoles(
  directory: OrganisationDirectory,
  groupRef: string,
): OrganisationRole[] {
  const seen = new Set<string>([groupRef]);
  let level = [groupRef];
  while (level.length > 0) {
    const roles = new Set<OrganisationRole>();
    for (const ref of level) {
      const role = directory.group(ref)?.role;
      if (role) roles.add(role);
    }
    if (roles.size > 0) return [...roles].sort();
    level = level
      .flatMap(ref => directory.parentsOf(ref))
      .filter(ref => !seen.has(ref) && seen.add(ref));
  }
  return [];
}

/** A person in many units is asked about many times; a directory never changes. */
const rolesOf = new WeakMap<
  OrganisationDirectory,
  Map<string, OrganisationRole[]>
>();

/**
 * The roles of a person: the label on the person, else those of every group the person is a direct member of.
 *
 * @remarks
 * No role on any path gives an empty list, which is shown as "unassigned" and never guessed. More than one role is
 * shown as "mixed" and counted in each role.
 *
 * @public
 */
export function resolveRoles(
  directory: OrganisationDirectory,
  userRef: string,
): OrganisationRole[] {
  const user = directory.user(userRef);
  if (!user) return [];
  if (user.role) return [user.role];
  const known = rolesOf.get(directory) ?? new Map<string, OrganisationRole[]>();
  rolesOf.set(directory, known);
  const earlier = known.get(userRef);
  if (earlier) return earlier;
  const roles = new Set<OrganisationRole>();
  for (const group of user.memberOf) {
    if (!directory.group(group)) continue;
    for (const role of resolveGroupRoles(directory, group)) roles.add(role);
  }
  const result = [...roles].sort();
  known.set(userRef, result);
  return result;
}
