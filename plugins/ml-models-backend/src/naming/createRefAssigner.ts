import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ModelCatalog } from '../catalog/ModelCatalog';
import type { SourceSettings } from '../config/InventorySettings';
import type { ModelSyncStore } from '../database/models/ModelSyncStore';
import { EntityRefAssigner } from './EntityRefAssigner';

/**
 * The assigner of a deployment: a ref is taken when another model has it or when a foreign entity of the catalog does.
 *
 * @internal
 */
export function createRefAssigner(options: {
  catalog: ModelCatalog;
  logger: LoggerService;
  models: ModelSyncStore;
  settings: readonly SourceSettings[];
}): EntityRefAssigner {
  const { catalog, logger, models, settings } = options;
  return EntityRefAssigner.create({
    namespaces: new Map(settings.map(({ id, namespace }) => [id, namespace])),
    async findTaken(refs) {
      const [assigned, foreign] = await Promise.all([
        models.findAssignedRefs(refs),
        catalog.findForeignRefs(refs).catch(error => {
          // The claim job gives a model another ref when this one turns out to be a descriptor's.
          logger.warn('The catalog could not be asked for taken names', error);
          return new Set<string>();
        }),
      ]);
      return new Set([...assigned, ...foreign]);
    },
  });
}
