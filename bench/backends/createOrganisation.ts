import type { Entity } from '@backstage/catalog-model';

/** The teams that the generated registry names as owners, so that models and components point to the same groups. */
const GROUPS = [
  'fraud-science',
  'search-science',
  'demand-science',
  'routing-science',
];
const SYSTEMS = ['fraud', 'search', 'demand', 'routing'];

const LOCATION = 'url:http://localhost/organisation.yaml';
const ANNOTATIONS = {
  'backstage.io/managed-by-location': LOCATION,
  'backstage.io/managed-by-origin-location': LOCATION,
};

/** Name of the group that the entity of that number belongs to. */
export function groupName(index: number): string {
  return GROUPS[index % GROUPS.length];
}

/** Name of the system that the entity of that number belongs to. */
export function systemName(index: number): string {
  return SYSTEMS[index % SYSTEMS.length];
}

/** Groups and systems that exist before anything is measured. */
export function createOrganisation(): Entity[] {
  const groups = GROUPS.map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, annotations: ANNOTATIONS },
    spec: { type: 'team', children: [] },
  }));
  const systems = SYSTEMS.map((name, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name, annotations: ANNOTATIONS },
    spec: { owner: groupName(index) },
  }));
  return [...groups, ...systems];
}
