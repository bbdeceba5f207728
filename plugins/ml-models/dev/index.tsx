import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import plugin from '../src';
import { catalogGraphModule, catalogPresentationModule } from '../src/modules';
import { sampleCatalogModule, sampleInventoryModule } from './sampleModules';

createDevApp({
  features: [
    catalogPlugin,
    catalogGraphPlugin,
    catalogGraphModule,
    catalogPresentationModule,
    plugin,
    sampleCatalogModule,
    sampleInventoryModule,
  ],
});
