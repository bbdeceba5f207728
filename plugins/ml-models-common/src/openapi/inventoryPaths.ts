import { eventPaths } from './inventory/eventPaths';
import { feedPaths } from './inventory/feedPaths';
import { modelPaths } from './inventory/modelPaths';
import { sourcePaths } from './inventory/sourcePaths';
import { versionPaths } from './inventory/versionPaths';

/**
 * Routes of the inventory resource, relative to `/api/ml-models`.
 *
 * @internal
 */
export const inventoryPaths = {
  ...modelPaths,
  ...versionPaths,
  ...feedPaths,
  ...sourcePaths,
  ...eventPaths,
} as const;
