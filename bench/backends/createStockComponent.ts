import type { Entity } from '@backstage/catalog-model';

const TYPES = ['service', 'website', 'library'];
/** As in organisation.yaml. */
const AREAS = ['fraud', 'search', 'demand', 'routing'];
const LIFECYCLES = ['experimental', 'production'];

/**
 * A component as a repository provider hands it over: description, tags, a link to its source, an owner and a system.
 * Fewer relations than a model's entity has, which also names two teams: the comparison favours the reference.
 */
export function createStockComponent(index: number): Entity {
  const area = AREAS[index % AREAS.length];
  const name = `component-${String(index).padStart(6, '0')}`;
  const location = `url:https://git.example.com/organisation/${name}/blob/main/catalog-info.yaml`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      title: `Component ${index}`,
      description: `What component ${index} does for the people who use it, in one sentence`,
      tags: ['java', `area-${index % 12}`],
      annotations: {
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
        'backstage.io/source-location': `url:https://git.example.com/organisation/${name}/`,
      },
    },
    spec: {
      type: TYPES[index % TYPES.length],
      lifecycle: LIFECYCLES[index % LIFECYCLES.length],
      owner: `${area}-science`,
      system: area,
    },
  };
}
