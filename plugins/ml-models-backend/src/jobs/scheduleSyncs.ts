import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import { INVENTORY_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type { RegistrySource } from '@baton-ml/backstage-plugin-ml-models-node';
import type { ModelCatalog } from '../catalog/ModelCatalog';
import type { SourceSettings } from '../config/InventorySettings';
import { toSyncTaskId } from '../inventory/SourceService';
import type { InventorySync } from '../sync/InventorySync';
import { CLAIMS_TASK_ID } from './scheduleClaims';

/** More than this are left to the catalog's own loop, which gets to every entity within minutes anyway. */
const MOST_REFRESHES = 1000;

/**
 * Schedules one task per source. The scheduler holds a lock in the database, so of several replicas one runs it.
 *
 * @internal
 */
export async function scheduleSyncs(options: {
  catalog: ModelCatalog;
  events: EventsService;
  /** Whether somebody has asked for a sync that has not begun yet. */
  isRequested(sourceId: string): Promise<boolean>;
  logger: LoggerService;
  now(): Date;
  scheduler: SchedulerService;
  settings: readonly SourceSettings[];
  /** By id. */
  sources: ReadonlyMap<string, RegistrySource>;
  sync: InventorySync;
}): Promise<void> {
  const { catalog, events, isRequested, logger, now, scheduler } = options;
  const { settings, sources, sync } = options;
  const runOnce = async (id: string, signal: AbortSignal) => {
    const since = now().toISOString();
    const outcome = await sync.run(sources.get(id)!, signal);
    if (outcome.isChanged) {
      await events.publish({
        topic: INVENTORY_CHANGED_TOPIC,
        eventPayload: { sourceId: id, since },
      });
    }
    await catalog.refresh(outcome.labelsChanged.slice(0, MOST_REFRESHES));
    if (outcome.hasNewModels) {
      // A descriptor may be waiting for one of them. The job runs every minute anyway.
      await scheduler
        .triggerTask(CLAIMS_TASK_ID)
        .catch(error => logger.debug('Claims were not triggered', error));
    }
  };
  for (const { id, schedule } of settings) {
    await scheduler.scheduleTask({
      ...schedule,
      id: toSyncTaskId(id),
      scope: 'global',
      fn: async signal => {
        await runOnce(id, signal);
        // What somebody registered before asking may have come after this run had listed the models.
        while (!signal.aborted && (await isRequested(id))) {
          await runOnce(id, signal);
        }
      },
    });
  }
}
