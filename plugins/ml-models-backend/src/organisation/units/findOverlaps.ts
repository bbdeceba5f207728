import type { OrganisationUnit } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';
import { foreignUnitsOfPerson } from './countOverlapping';

/**
 * Units that share people with a unit and neither contain it nor lie inside it, the one with most people first.
 *
 * @internal
 */
export function findOverlaps(
  view: OrganisationView,
  presenter: Presenter,
  unitRef: string,
): OrganisationUnit['overlaps'] {
  const people = new Map<string, number>();
  for (const member of view.sizeOf(unitRef).members) {
    for (const unit of foreignUnitsOfPerson(
      view.organisation,
      unitRef,
      member,
    )) {
      people.set(unit, (people.get(unit) ?? 0) + 1);
    }
  }
  return [...people]
    .filter(([ref]) => presenter.maySee(ref))
    .map(([ref, count]) => ({
      unit: view.organisation.name(ref),
      people: count,
    }))
    .sort(
      (a, b) => b.people - a.people || a.unit.title.localeCompare(b.unit.title),
    );
}
