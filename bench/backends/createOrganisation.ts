import type { Entity } from '@backstage/catalog-model';

/** Numbers of groups and systems, so that each is pointed to by hundreds of entities, as in a large company. */
const GROUPS = 40;
const SYSTEMS = 20;

const ANNOTATIONS = {
  'backstage.io/managed-by-location': 'url:http://localhost/organisation.yaml',
  'backstage.io/managed-by-origin-location':
    'url:http://localhost/organisation.yaml',
};

/** Name of the group that the entity of that number belongs to. */
export function groupName(index: number): string {
  return `team-${index % GROUPS}`;
}

/** Name of the system that the entity of that number belongs to. */
export function systemName(index: number): string {
  return `system-${index % SYSTEMS}`;
}

/** Groups and systems that exist before anything is measured. */
export function createOrganisation(): Entity[] {
  const groups = Array.from({ length: GROUPS }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: groupName(index), annotations: ANNOTATIONS },
    spec: { type: 'team', children: [] },
  }));
  const systems = Array.from({ length: SYSTEMS }, (_, index) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: systemName(index), annotations: ANNOTATIONS },
    spec: { owner: groupName(index) },
  }));
  return [...groups, ...systems];
}
