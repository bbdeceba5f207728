import { createPermission } from '@backstage/plugin-permission-common';
import { handoffPermissions } from './handoffPermissions';
import { organisationPermissions } from './organisationPermissions';

/**
 * Read registered models, versions, metrics and aliases. Catalog visibility of the entity is asked as well.
 *
 * @public
 */
export const modelReadPermission = createPermission({
  name: 'ml-models.model.read',
  attributes: { action: 'read' },
});

/**
 * See which registries are configured and how their last sync went.
 *
 * @public
 */
export const sourceReadPermission = createPermission({
  name: 'ml-models.source.read',
  attributes: { action: 'read' },
});

/**
 * Start a sync of a registry now.
 *
 * @public
 */
export const sourceSyncPermission = createPermission({
  name: 'ml-models.source.sync',
  attributes: { action: 'update' },
});

/**
 * Confirm that models missing from a degraded registry are really gone.
 *
 * @public
 */
export const sourceConfirmDeletionsPermission = createPermission({
  name: 'ml-models.source.confirm-deletions',
  attributes: { action: 'delete' },
});

/**
 * Read the append-only history.
 *
 * @public
 */
export const eventReadPermission = createPermission({
  name: 'ml-models.event.read',
  attributes: { action: 'read' },
});

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const mlModelsPermissions = [
  modelReadPermission,
  sourceReadPermission,
  sourceSyncPermission,
  sourceConfirmDeletionsPermission,
  eventReadPermission,
  ...handoffPermissions,
  ...organisationPermissions,
];
