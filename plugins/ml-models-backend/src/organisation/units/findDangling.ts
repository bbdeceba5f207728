import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationView } from '../OrganisationView';

/**
 * Refs inside a unit that lead nowhere in the catalog. An allocation to or of somebody who is gone counts as missing
 * everywhere else; here it is named.
 *
 * @internal
 */
export function findDangling(
  view: OrganisationView,
  unitRef: string,
): OrganisationUnit['dangling'] {
  const { organisation } = view;
  const groups = view.groupsOf(unitRef);
  const dangling: OrganisationUnit['dangling'] = [];
  for (const from of groups) {
    for (const ref of organisation.group(from)?.children ?? []) {
      if (!organisation.group(ref)) {
        dangling.push({ ref, from, what: 'child-group' });
      }
    }
  }
  const inUnit = new Set(groups);
  for (const allocation of view.records.allocations) {
    const { engineerRef, targetRef, unitRef: recordedFor } = allocation;
    if (recordedFor !== unitRef && !inUnit.has(targetRef)) continue;
    if (!organisation.has(engineerRef)) {
      dangling.push({
        ref: engineerRef,
        from: targetRef,
        what: 'allocation-engineer',
      });
    }
    if (!organisation.has(targetRef)) {
      dangling.push({
        ref: targetRef,
        from: engineerRef,
        what: 'allocation-target',
      });
    }
  }
  return dangling;
}
