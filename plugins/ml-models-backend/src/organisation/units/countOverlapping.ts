import { expandGroup } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Organisation } from '../directory/Organisation';

/**
 * Units a person counts in: those of every group the person is a direct member of.
 *
 * @internal
 */
export function unitsOfPerson(
  organisation: Organisation,
  userRef: string,
): string[] {
  return organisation.remember(`units ${userRef}`, () => [
    ...new Set(
      (organisation.directory.user(userRef)?.memberOf ?? []).flatMap(group =>
        organisation.unitsOf(group),
      ),
    ),
  ]);
}

/**
 * Units of a person that neither contain a group nor lie inside it.
 *
 * @internal
 */
export function foreignUnitsOfPerson(
  organisation: Organisation,
  groupRef: string,
  userRef: string,
): string[] {
  const related = organisation.remember(
    `related ${groupRef}`,
    () =>
      new Set([
        ...organisation.unitsOf(groupRef),
        ...expandGroup(organisation.directory, groupRef).groups,
      ]),
  );
  return unitsOfPerson(organisation, userRef).filter(
    unit => !related.has(unit),
  );
}

/**
 * How many members of a group also belong to such a unit.
 *
 * @internal
 */
export function countOverlapping(
  organisation: Organisation,
  groupRef: string,
  members: readonly string[],
): number {
  return organisation.remember(
    `overlapping ${groupRef}`,
    () =>
      members.filter(
        ref => foreignUnitsOfPerson(organisation, groupRef, ref).length > 0,
      ).length,
  );
}
