import { RELATION_HAS_PART } from '@backstage/catalog-model';
import {
  RELATION_SERVES,
  RELATION_TRAINS,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { EntityCardBlueprint, EntityContentBlueprint } from '../alphaImports';
import { versionsRouteRef } from '../routes';

const modelCard = EntityCardBlueprint.make({
  name: 'model',
  params: {
    type: 'content',
    filter: { kind: 'MlModel' },
    loader: () =>
      import('../components/ModelOverviewCard').then(m => (
        <m.ModelOverviewCard />
      )),
  },
});

const versionsTab = EntityContentBlueprint.make({
  name: 'versions',
  params: {
    path: 'versions',
    title: 'Versions',
    group: 'development',
    routeRef: versionsRouteRef,
    filter: { kind: 'MlModel' },
    loader: () =>
      import('../components/VersionsTab').then(m => <m.VersionsTab />),
  },
});

const lineageCard = EntityCardBlueprint.make({
  name: 'lineage',
  params: {
    type: 'content',
    filter: { kind: 'MlModel' },
    loader: () =>
      import('../components/LineageCard').then(m => <m.LineageCard />),
  },
});

const componentModelsCard = EntityCardBlueprint.make({
  name: 'component-models',
  params: {
    type: 'content',
    filter: {
      kind: 'Component',
      relations: {
        $contains: { type: { $in: [RELATION_SERVES, RELATION_TRAINS] } },
      },
    },
    loader: () =>
      import('../components/RelatedModels').then(m => (
        <m.ComponentModelsCard />
      )),
  },
});

const systemModelsCard = EntityCardBlueprint.make({
  name: 'system-models',
  params: {
    type: 'content',
    filter: {
      kind: 'System',
      relations: {
        $contains: {
          type: RELATION_HAS_PART,
          targetRef: { $hasPrefix: 'mlmodel:' },
        },
      },
    },
    loader: () =>
      import('../components/RelatedModels').then(m => <m.SystemModelsCard />),
  },
});

// No look at the relations here: a large team has thousands, so the card asks the catalog for a page of them.
const groupModelsCard = EntityCardBlueprint.make({
  name: 'group-models',
  params: {
    type: 'content',
    filter: { kind: 'Group' },
    loader: () =>
      import('../components/RelatedModels').then(m => <m.GroupModelsCard />),
  },
});

/**
 * Cards and tabs on entity pages.
 *
 * @internal
 */
export const entityExtensions = [
  modelCard,
  lineageCard,
  versionsTab,
  componentModelsCard,
  systemModelsCard,
  groupModelsCard,
];
