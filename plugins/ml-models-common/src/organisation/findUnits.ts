import { expandGroup } from './expandGroup';
import type { OrganisationDirectory } from './OrganisationDirectory';

/**
 * How the units of an organisation lie to each other.
 *
 * @public
 */
export interface UnitForest {
  /** Groups of each unit, itself first. */
  groupsOf: ReadonlyMap<string, string[]>;
  /** Units a group is in, itself included when it is one. */
  unitsOf: ReadonlyMap<string, string[]>;
}

/**
 * Finds for each unit its groups and for each group its units, of which there may be several: a unit inside a unit, or
 * a group with two parents.
 *
 * @public
 */
export function findUnits(
  directory: OrganisationDirectory,
  unitRefs: readonly string[],
): UnitForest {
  const groupsOf = new Map<string, string[]>();
  const unitsOf = new Map<string, string[]>();
  for (const unit of [...new Set(unitRefs)].sort()) {
    const { groups } = expandGroup(directory, unit);
    groupsOf.set(unit, groups);
    for (const group of groups) {
      const units = unitsOf.get(group);
      if (units) units.push(unit);
      else unitsOf.set(group, [unit]);
    }
  }
  // The nearest first: a unit inside another has fewer groups. In a cycle all are the same, then the name decides.
  for (const [group, units] of unitsOf) {
    units.sort((a, b) => {
      if (a === group || b === group) return a === group ? -1 : 1;
      return (
        groupsOf.get(a)!.length - groupsOf.get(b)!.length || a.localeCompare(b)
      );
    });
  }
  return { groupsOf, unitsOf };
}
