import type { Entity } from '@backstage/catalog-model';

/** A department with its teams. */
const GROUPS_PER_UNIT = 10;
/** Every so many systems one is critical. */
const SYSTEMS_PER_CRITICAL = 4;
const ROLES = ['data-science', 'ml-engineering', 'platform'];
const PATTERNS = ['embedded', 'platform', 'hybrid'];
const LOCATION = 'url:https://git.example.com/organisation/org.yaml';

const annotations = {
  'backstage.io/managed-by-location': LOCATION,
  'backstage.io/managed-by-origin-location': LOCATION,
};

/**
 * A company as one unit, departments as units in it, nine teams in each, people spread over the teams (every tenth in
 * two), a system of each department in turn, and models with a team on each side. The first group is the company.
 */
export function createOrganisationEntities(sizes: {
  groups: number;
  users: number;
  models: number;
  systems: number;
}): Entity[] {
  const teams = Array.from(
    { length: sizes.groups },
    (_, index) => index,
  ).filter(index => index % GROUPS_PER_UNIT !== 0);
  const teamName = (index: number) => `group-${teams[index % teams.length]}`;
  return [
    ...Array.from({ length: sizes.groups }, (_, index) => toGroup(index)),
    ...Array.from({ length: sizes.users }, (_, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: `user-${index}`, annotations },
      spec: {
        profile: {
          displayName: `Person ${index}`,
          email: `user-${index}@example.com`,
        },
        memberOf: [
          teamName(index),
          ...(index % 10 === 0 ? [teamName(index * 7 + 1)] : []),
        ],
      },
    })),
    ...Array.from({ length: sizes.systems }, (_, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'System',
      metadata: {
        name: `system-${index}`,
        annotations,
        ...(index % SYSTEMS_PER_CRITICAL === 0
          ? { labels: { 'ml-models/criticality': 'critical' } }
          : {}),
      },
      spec: { owner: `group-${(index * GROUPS_PER_UNIT) % sizes.groups}` },
    })),
    ...Array.from({ length: sizes.models }, (_, index) => ({
      apiVersion: 'ml-models/v1alpha1',
      kind: 'MlModel',
      metadata: {
        name: `model-${index}`,
        annotations: {
          ...annotations,
          ...(index % 3 === 0
            ? {}
            : { 'ml-models/on-call-url': 'https://pager.example.com/model' }),
        },
      },
      spec: {
        type: 'classifier',
        lifecycle: index % 2 === 0 ? 'production' : 'experimental',
        owner: teamName(index),
        system: `system-${index % sizes.systems}`,
        teams: {
          dataScience: teamName(index),
          engineering: teamName(index + 1),
        },
      },
    })),
  ];
}

function toGroup(index: number): Entity {
  const isUnit = index % GROUPS_PER_UNIT === 0;
  const department = index - (index % GROUPS_PER_UNIT);
  const parent = isUnit ? 0 : department;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: `group-${index}`,
      annotations: isUnit
        ? {
            ...annotations,
            'ml-models/pattern': PATTERNS[index % PATTERNS.length],
          }
        : annotations,
      labels: isUnit
        ? { 'ml-models/unit': 'true' }
        : { 'ml-models/role': ROLES[index % ROLES.length] },
    },
    spec: {
      type: isUnit ? 'department' : 'team',
      profile: { displayName: `Group ${index}` },
      children: [],
      ...(index === 0 ? {} : { parent: `group-${parent}` }),
    },
  };
}
