import {
  checkStructure,
  type OrganisationPattern,
  type OrganisationRole,
  type OrganisationStructure,
  type OrganisationStructureTeam,
  type OrganisationUnitSummary,
  resolveGroupRoles,
  resolveRoles,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationView } from '../OrganisationView';
import type { Presenter } from '../Presenter';
import { describeEngineers } from './describeEngineers';

const PLACES = ['pod', 'engineering', 'platform', 'product', 'other'] as const;
type Place = (typeof PLACES)[number];

const PLACE_OF_ROLE: Record<OrganisationRole, Place> = {
  'data-science': 'pod',
  'ml-engineering': 'engineering',
  platform: 'platform',
  product: 'product',
};

/**
 * Who sits where in a unit, and whether that is what its pattern promises: the declared one, else the recommended one.
 *
 * @internal
 */
export function describeStructure(
  view: OrganisationView,
  presenter: Presenter,
  unit: OrganisationUnitSummary,
): OrganisationStructure {
  const { organisation } = view;
  const groups = view.groupsOf(unit.ref);
  const systems = view.criticalSystemsOf(groups);
  const check = (pattern: OrganisationPattern) => {
    const { fulfilled, met, missing } = checkStructure({
      directory: organisation.directory,
      declared: pattern,
      groups,
      allocations: [...view.records.allocations],
      criticalProjects: systems.map(ref => ({
        ref,
        groupRefs: view.groupsOfProject(ref),
      })),
      platformOwners: groups.filter(
        ref => organisation.toolingOf(ref).length > 0,
      ),
      now: view.now,
    });
    return {
      pattern,
      fulfilled,
      met: presenter.findings(met),
      missing: presenter.findings(missing),
    };
  };
  const pattern = unit.pattern.declared ?? unit.pattern.recommended;
  const { next } = unit.pattern;
  const coverage = view.coverageOf(systems);
  return {
    ...(pattern
      ? check(pattern)
      : { pattern: 'none', fulfilled: false, met: [], missing: [] }),
    next: next && {
      ...check(next.pattern),
      at: next.at,
      missingPeople: next.missing,
    },
    teams: groups
      .filter(presenter.maySee)
      .map(ref => describeTeam(view, presenter, ref))
      .filter(team => team.people > 0 || team.engineers.length > 0)
      .sort(
        (a, b) =>
          PLACES.indexOf(a.place) - PLACES.indexOf(b.place) ||
          a.team.title.localeCompare(b.team.title),
      ),
    criticalSystems: systems.filter(presenter.maySee).map(ref => ({
      system: organisation.name(ref),
      owner: presenter.entity(organisation.system(ref)?.ownerRef),
      criticalBy: presenter.entity(organisation.criticalBy(ref)),
      covered: coverage.covered.includes(ref),
      engineers: describeEngineers(view, presenter, {
        targetRef: ref,
        groupRefs: view.groupsOfProject(ref),
      }),
    })),
  };
}

function describeTeam(
  view: OrganisationView,
  presenter: Presenter,
  ref: string,
): OrganisationStructureTeam {
  const { organisation } = view;
  const { directory } = organisation;
  const roles = resolveGroupRoles(directory, ref);
  const place = placeOf(roles);
  const people = directory
    .membersOf(ref)
    .filter(member => directory.user(member)?.excluded !== true);
  const byRole = {
    'data-science': 0,
    'ml-engineering': 0,
    platform: 0,
    product: 0,
  };
  let unassigned = 0;
  for (const person of people) {
    const own = resolveRoles(directory, person);
    if (own.length === 0) unassigned += 1;
    for (const role of own) byRole[role] += 1;
  }
  return {
    team: organisation.name(ref),
    roles,
    place,
    people: people.length,
    byRole,
    unassigned,
    engineers:
      place === 'pod'
        ? describeEngineers(view, presenter, {
            targetRef: ref,
            groupRefs: [ref],
          })
        : [],
    owns:
      place === 'platform'
        ? organisation.toolingOf(ref).filter(presenter.maySee)
        : [],
  };
}

/** A group whose parents disagree stands with the first of its roles in the order of the picture. */
function placeOf(roles: readonly OrganisationRole[]): Place {
  const places = roles.map(role => PLACE_OF_ROLE[role]);
  return PLACES.find(place => places.includes(place)) ?? 'other';
}
