import { createApp } from '@backstage/frontend-defaults';
import {
  catalogGraphModule,
  catalogPresentationModule,
} from '@baton-ml/backstage-plugin-ml-models/modules';
import { portalModule } from './portalModule';

/** Plugins come by discovery among the dependencies; modules that override something are named here. */
export const app = createApp({
  features: [catalogGraphModule, catalogPresentationModule, portalModule],
});
