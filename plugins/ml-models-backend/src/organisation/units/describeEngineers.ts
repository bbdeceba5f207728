import {
  expandGroup,
  isAllocationActive,
  resolveRoles,
  type OrganisationEmbeddedEngineer,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';

/**
 * Engineers who sit with a group or system, each with what makes it so; somebody who is a member and allocated is named
 * by the allocation too.
 *
 * @internal
 */
export function describeEngineers(
  view: OrganisationView,
  presenter: Presenter,
  place: { targetRef: string; groupRefs: readonly string[] },
): OrganisationEmbeddedEngineer[] {
  const { directory } = view.organisation;
  const groups = new Set(
    place.groupRefs.flatMap(ref => expandGroup(directory, ref).groups),
  );
  const isEngineer = (ref: string) => {
    const user = directory.user(ref);
    return (
      user !== undefined &&
      !user.excluded &&
      resolveRoles(directory, ref).some(
        role => role === 'ml-engineering' || role === 'platform',
      )
    );
  };
  const found: OrganisationEmbeddedEngineer[] = [];
  const members = new Set<string>();
  for (const group of groups) {
    for (const ref of directory.membersOf(group)) {
      if (members.has(ref) || !isEngineer(ref)) continue;
      members.add(ref);
      const person = presenter.entity(ref);
      if (person)
        found.push({
          person,
          via: 'membership',
          through: presenter.entity(group),
        });
    }
  }
  for (const allocation of view.records.allocations) {
    const fits =
      allocation.targetRef === place.targetRef ||
      groups.has(allocation.targetRef);
    if (
      !fits ||
      !isAllocationActive(allocation, view.now) ||
      !isEngineer(allocation.engineerRef)
    ) {
      continue;
    }
    const person = presenter.entity(allocation.engineerRef);
    if (!person) continue;
    found.push({
      person,
      via: 'allocation',
      through: presenter.entity(allocation.targetRef),
      allocationId: allocation.id,
      share: allocation.share,
      from: allocation.from,
      to: allocation.to,
    });
  }
  return found.sort(
    (a, b) =>
      a.person.title.localeCompare(b.person.title) ||
      a.via.localeCompare(b.via),
  );
}
