import { RELATION_HAS_PART, RELATION_PART_OF } from '@backstage/catalog-model';
import {
  RELATION_SERVES,
  RELATION_TRAINS,
} from '@baton-ml/backstage-plugin-ml-models-common';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContentLayoutBlueprint,
} from '../alphaImports';
import { versionsRouteRef } from '../routes';

const modelPageLayout = EntityContentLayoutBlueprint.make({
  name: 'model',
  params: {
    filter: { kind: 'MlModel' },
    loader: () =>
      import('../components/ModelPageLayout').then(m => m.ModelPageLayout),
  },
});

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

const promotionCard = EntityCardBlueprint.make({
  name: 'promotion',
  params: {
    type: 'content',
    filter: { kind: 'MlModel' },
    loader: () =>
      import('../components/Promotion').then(m => <m.PromotionCard />),
  },
});

const standardsCard = EntityCardBlueprint.make({
  name: 'standards',
  params: {
    type: 'content',
    filter: { kind: 'MlModel' },
    loader: () =>
      import('../components/StandardsCard').then(m => <m.StandardsCard />),
  },
});

const handoffCard = EntityCardBlueprint.make({
  name: 'handoff',
  params: {
    type: 'content',
    filter: { kind: 'MlModel' },
    loader: () =>
      import('../components/HandoffStatusCard').then(m => (
        <m.HandoffStatusCard />
      )),
  },
});

const componentHandoffsCard = EntityCardBlueprint.make({
  name: 'component-handoffs',
  params: {
    type: 'content',
    filter: {
      kind: 'Component',
      relations: { $contains: { type: RELATION_SERVES } },
    },
    loader: () =>
      import('../components/OpenHandoffs').then(m => (
        <m.ComponentHandoffsCard />
      )),
  },
});

const systemHandoffsCard = EntityCardBlueprint.make({
  name: 'system-handoffs',
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
      import('../components/OpenHandoffs').then(m => (
        <m.RelatedHandoffsCard relation={RELATION_PART_OF} />
      )),
  },
});

const groupHandoffsCard = EntityCardBlueprint.make({
  name: 'group-handoffs',
  params: {
    type: 'content',
    filter: { kind: 'Group' },
    loader: () =>
      import('../components/OpenHandoffs').then(m => <m.GroupHandoffsCard />),
  },
});

const teamCard = EntityCardBlueprint.make({
  name: 'team',
  params: {
    type: 'content',
    filter: { kind: 'Group' },
    loader: () =>
      import('../components/OrganisationCards').then(m => <m.TeamCard />),
  },
});

const teamTab = EntityContentBlueprint.make({
  name: 'organisation',
  params: {
    path: 'organisation',
    title: 'Organisation',
    filter: { kind: 'Group' },
    loader: () =>
      import('../components/OrganisationCards').then(m => <m.TeamTab />),
  },
});

const systemCard = EntityCardBlueprint.make({
  name: 'system-organisation',
  params: {
    type: 'content',
    filter: { kind: 'System' },
    loader: () =>
      import('../components/OrganisationCards').then(m => <m.SystemCard />),
  },
});

/**
 * Cards, tabs and the layout of entity pages.
 *
 * @internal
 */
export const entityExtensions = [
  modelPageLayout,
  modelCard,
  handoffCard,
  promotionCard,
  standardsCard,
  lineageCard,
  versionsTab,
  componentModelsCard,
  systemModelsCard,
  groupModelsCard,
  componentHandoffsCard,
  systemHandoffsCard,
  groupHandoffsCard,
  teamCard,
  teamTab,
  systemCard,
];
