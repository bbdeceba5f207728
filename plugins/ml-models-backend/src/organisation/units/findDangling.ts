import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';
import { directionOfAllocation } from '../records/directionOfAllocation';

/**
 * Refs inside a unit that lead nowhere in the catalog. An allocation to or of somebody who is gone counts as missing
 * everywhere else; here it is named, to those who may read the entity that names it.
 *
 * @internal
 */
export function findDangling(
  view: OrganisationView,
  presenter: Presenter,
  unitRef: string,
): OrganisationUnit['dangling'] {
  const { organisation } = view;
  const groups = view.groupsOf(unitRef);
  const dangling: OrganisationUnit['dangling'] = [];
  const add = (
    ref: string,
    fromRef: string,
    what: OrganisationUnit['dangling'][number]['what'],
  ) => {
    const from = presenter.entity(fromRef);
    if (from) dangling.push({ ref, from, what });
  };
  for (const from of groups) {
    for (const ref of organisation.group(from)?.children ?? []) {
      if (!organisation.group(ref)) {
        add(ref, from, 'child-group');
      }
    }
  }
  for (const allocation of view.records.allocations) {
    const { engineerRef, targetRef } = allocation;
    if (!directionOfAllocation(view, unitRef, allocation)) continue;
    if (!organisation.has(engineerRef)) {
      add(engineerRef, targetRef, 'allocation-engineer');
    }
    if (!organisation.has(targetRef)) {
      add(targetRef, engineerRef, 'allocation-target');
    }
  }
  return dangling;
}
