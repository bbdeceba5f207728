import { eventSchemas } from './inventory/eventSchemas';
import { feedSchemas } from './inventory/feedSchemas';
import { modelSchemas } from './inventory/modelSchemas';
import { repositorySchemas } from './inventory/repositorySchemas';
import { sourceSchemas } from './inventory/sourceSchemas';
import { versionSchemas } from './inventory/versionSchemas';

/**
 * Shapes of the inventory resource: registered models, their versions, the registries they come from.
 *
 * @remarks
 * Times are ISO 8601 in UTC. Texts come from registries and are never trusted: a client renders them as text or
 * as sanitised markdown.
 *
 * @internal
 */
export const inventorySchemas = {
  ...modelSchemas,
  ...versionSchemas,
  ...feedSchemas,
  ...repositorySchemas,
  ...sourceSchemas,
  ...eventSchemas,
} as const;
