import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';
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

/**
 * Cards and tabs on entity pages.
 *
 * @internal
 */
export const entityExtensions: ExtensionDefinition[] = [modelCard, versionsTab];
