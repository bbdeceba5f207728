import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

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
 * The handoffs: mine, my team's, all.
 *
 * @public
 */
export const handoffsRouteRef = createRouteRef({ id: 'ml-models/handoffs' });

/**
 * The page of one handoff; `id` is its id or its number.
 *
 * @public
 */
export const handoffRouteRef = createSubRouteRef({
  id: 'ml-models/handoff',
  parent: handoffsRouteRef,
  path: '/:id',
});

/**
 * The versions tab on the page of a model.
 *
 * @public
 */
export const versionsRouteRef = createRouteRef({ id: 'ml-models/versions' });

/**
 * The map of the units of the organisation.
 *
 * @public
 */
export const teamsRouteRef = createRouteRef({ id: 'ml-models/teams' });

/**
 * The form of a software template; bound to the Create pages by itself where an app has them.
 *
 * @public
 */
export const templateFormRouteRef = createExternalRouteRef({
  id: 'ml-models/template-form',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/**
 * The page of a running or finished task of a software template; bound to the Create pages by itself.
 *
 * @public
 */
export const templateTaskRouteRef = createExternalRouteRef({
  id: 'ml-models/template-task',
  optional: true,
  params: ['taskId'],
  defaultTarget: 'scaffolder.ongoingTask',
});

/**
 * Joint design reviews.
 *
 * @public
 */
export const reviewsRouteRef = createRouteRef({ id: 'ml-models/reviews' });
