import type { Entity } from '@backstage/catalog-model';

function group(name: string, role?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, labels: role ? { 'ml-models/role': role } : {} },
    spec: { type: 'team', children: [] },
  };
}

/** The two teams of the sample model, and the person of the tests, who is in both and an administrator of handoffs. */
export const organisation: Entity[] = [
  group('ds-growth', 'data-science'),
  group('ml-platform', 'ml-engineering'),
  group('portal-admins'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'mock' },
    spec: { memberOf: ['ds-growth', 'ml-platform', 'portal-admins'] },
  },
];
