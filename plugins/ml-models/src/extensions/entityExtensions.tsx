import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '../alphaImports';

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

/**
 * Cards and tabs on entity pages.
 *
 * @internal
 */
export const entityExtensions: ExtensionDefinition[] = [modelCard];
