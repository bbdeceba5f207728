import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The parent page; it only redirects to its first tab.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'ml-models' });

/**
 * The list of models.
 *
 * @public
 */
export const modelsRouteRef = createRouteRef({ id: 'ml-models/models' });

/**
 * The list of configured registries.
 *
 * @public
 */
export const sourcesRouteRef = createRouteRef({ id: 'ml-models/sources' });

/**
 * The versions tab on the page of a model.
 *
 * @public
 */
export const versionsRouteRef = createRouteRef({ id: 'ml-models/versions' });
