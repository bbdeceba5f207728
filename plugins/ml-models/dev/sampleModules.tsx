import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';
import { mlModelsApiRef } from '../src';
import {
  fakeHandoffApi,
  fakePeople,
  sampleHandoffs,
} from '../src/fixtures/handoffs';
import { fakeMlModelsApi } from '../src/fixtures/fakeMlModelsApi';
import { sampleEntities } from './sampleEntities';
import { sampleInventory } from './sampleInventory';
import { sampleListedModels, sampleSources } from './sampleListedModels';
import { sampleModelList, sampleTeams } from './sampleModelList';

/**
 * `?catalog=empty`, `?inventory=down` and `?sources=none` show the pages in those conditions; `?as=engineer` shows
 * handoffs to somebody else, see `fakePeople`.
 */
const asked = new URLSearchParams(window.location.search);

const person =
  Object.entries(fakePeople).find(([name]) => name === asked.get('as'))?.[1] ??
  fakePeople.dataScientist;

const inventoryThatIsDown = new Proxy({} as MlModelsApi, {
  get: () => async () => {
    throw new Error('The inventory is down');
  },
});

/** The catalog, held in memory. */
export const sampleCatalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: catalogApiRef,
          deps: {},
          factory: () =>
            new InMemoryCatalogClient({
              entities:
                asked.get('catalog') === 'empty'
                  ? []
                  : [...sampleEntities, ...sampleTeams, ...sampleModelList],
            }),
        }),
    }),
  ],
});

/** The inventory, held in memory. */
export const sampleInventoryModule = createFrontendModule({
  pluginId: 'ml-models',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: mlModelsApiRef,
          deps: {},
          factory: () =>
            asked.get('inventory') === 'down'
              ? inventoryThatIsDown
              : fakeMlModelsApi({
                  ...sampleInventory,
                  models: [...sampleInventory.models, ...sampleListedModels],
                  sources: asked.get('sources') === 'none' ? [] : sampleSources,
                  more: fakeHandoffApi({ handoffs: sampleHandoffs(), person }),
                }),
        }),
    }),
  ],
});
