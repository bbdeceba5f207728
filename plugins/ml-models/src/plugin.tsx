import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiBrainLine } from '@remixicon/react';
import { apiExtensions } from './extensions/apiExtensions';
import { entityExtensions } from './extensions/entityExtensions';
import { formFieldExtensions } from './extensions/formFieldExtensions';
import { pageExtensions } from './extensions/pageExtensions';
import {
  handoffRouteRef,
  handoffsRouteRef,
  modelsRouteRef,
  reviewsRouteRef,
  rootRouteRef,
  sourcesRouteRef,
  teamsRouteRef,
  templateFormRouteRef,
  templateTaskRouteRef,
} from './routes';

/**
 * Models, their versions and their handoff in a Backstage portal.
 *
 * @public
 */
export const mlModelsPlugin = createFrontendPlugin({
  pluginId: 'ml-models',
  title: 'ML models',
  icon: <RiBrainLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    models: modelsRouteRef,
    handoffs: handoffsRouteRef,
    handoff: handoffRouteRef,
    reviews: reviewsRouteRef,
    sources: sourcesRouteRef,
    teams: teamsRouteRef,
  },
  externalRoutes: {
    templateForm: templateFormRouteRef,
    templateTask: templateTaskRouteRef,
  },
  extensions: [
    ...apiExtensions,
    ...pageExtensions,
    ...entityExtensions,
    ...formFieldExtensions,
  ],
});
