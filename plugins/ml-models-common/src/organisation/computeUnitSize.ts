import { expandGroup } from './expandGroup';
import type { OrganisationDirectory } from './OrganisationDirectory';
import { type OrganisationRole, PRACTITIONER_ROLES } from './OrganisationRole';
import type { Reason } from './Reason';
import { resolveRoles } from './resolveRoles';

/**
 * Whom the size of a unit counts: practitioners, or everybody who is not excluded.
 *
 * @public
 */
export type SizeBasis = 'practitioners' | 'all-members';

/**
 * Size of a unit with what it rests on.
 *
 * @public
 */
export interface UnitSize {
  /** People counted, by the basis. */
  size: number;
  /** How people were counted. */
  basis: SizeBasis;
  /** Everybody in the unit who is not excluded, sorted. */
  members: string[];
  /** Members per role; a person with two roles is in both lists, so the lists may add up to more than the size. */
  byRole: Record<OrganisationRole, string[]>;
  /** Members with no role on any path. */
  unassigned: string[];
  /** Members with more than one role. */
  mixed: string[];
  /** Members left out as excluded. */
  excluded: string[];
  /** Groups of the unit, itself first. */
  groups: string[];
  /** What a reader should know before trusting the figure. */
  reasons: Reason[];
}

/**
 * Counts the people of a unit from the catalog's memberships, each person once however many paths lead to them.
 *
 * @public
 */
export function computeUnitSize(
  directory: OrganisationDirectory,
  unitRef: string,
  options: { basis?: SizeBasis } = {},
): UnitSize {
  const basis = options.basis ?? 'practitioners';
  const { groups, dangling, cyclic } = expandGroup(directory, unitRef);
  const people = [
    ...new Set(groups.flatMap(ref => directory.membersOf(ref))),
  ].sort();
  const excluded = people.filter(ref => directory.user(ref)?.excluded);
  const members = people.filter(ref => !directory.user(ref)?.excluded);

  const byRole: Record<OrganisationRole, string[]> = {
    'data-science': [],
    'ml-engineering': [],
    platform: [],
    product: [],
  };
  const unassigned: string[] = [];
  const mixed: string[] = [];
  const practitioners = new Set<string>();
  for (const ref of members) {
    const roles = resolveRoles(directory, ref);
    if (roles.length === 0) unassigned.push(ref);
    if (roles.length > 1) mixed.push(ref);
    for (const role of roles) {
      byRole[role].push(ref);
      if (PRACTITIONER_ROLES.includes(role)) practitioners.add(ref);
    }
  }

  const size = basis === 'practitioners' ? practitioners.size : members.length;
  const reasons: Reason[] = [
    {
      code: `basis-${basis}`,
      text:
        basis === 'practitioners'
          ? `${size} of ${members.length} members are data scientists, ML engineers or platform engineers.`
          : `All ${size} members are counted, whatever their role.`,
      refs: [unitRef],
    },
  ];
  const note = (code: string, refs: string[], text: string) => {
    if (refs.length > 0) reasons.push({ code, text, refs });
  };
  note(
    'unassigned',
    unassigned,
    unassigned.length === 1
      ? '1 member has no role and is not counted as a practitioner.'
      : `${unassigned.length} members have no role and are not counted as practitioners.`,
  );
  note(
    'mixed',
    mixed,
    mixed.length === 1
      ? '1 member has more than one role and is counted once.'
      : `${mixed.length} members have more than one role and are counted once each.`,
  );
  note(
    'excluded',
    excluded,
    excluded.length === 1
      ? '1 account is excluded.'
      : `${excluded.length} accounts are excluded.`,
  );
  note(
    'dangling',
    dangling,
    dangling.length === 1
      ? '1 group is named but not in the catalog.'
      : `${dangling.length} groups are named but not in the catalog.`,
  );
  if (cyclic) {
    note(
      'cycle',
      [unitRef],
      'The group hierarchy below this unit contains a cycle; each group is counted once.',
    );
  }
  return {
    size,
    basis,
    members,
    byRole,
    unassigned,
    mixed,
    excluded,
    groups,
    reasons,
  };
}
