import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { INVENTORY_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ModelCatalog } from '../catalog/ModelCatalog';
import type { ClaimService } from '../claims/ClaimService';

/** Id of the scheduled task that settles claims. @internal */
export const CLAIMS_TASK_ID = 'claims';

/**
 * Schedules the job that settles which descriptor stands for which model, every minute in one of the replicas.
 *
 * @internal
 */
export async function scheduleClaims(options: {
  catalog: ModelCatalog;
  claims: ClaimService;
  events: EventsService;
  logger: LoggerService;
  now(): Date;
  scheduler: SchedulerService;
}): Promise<void> {
  const { catalog, claims, events, logger, now, scheduler } = options;
  await scheduler.scheduleTask({
    id: CLAIMS_TASK_ID,
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 5 },
    // The catalog starts in the same process as a rule.
    initialDelay: { seconds: 10 },
    fn: async () => {
      const since = now().toISOString();
      try {
        const { isChanged, affectedRefs } = await claims.run(since);
        if (!isChanged) return;
        await events.publish({
          topic: INVENTORY_CHANGED_TOPIC,
          eventPayload: { since },
        });
        await catalog.refresh(affectedRefs);
      } catch (error) {
        logger.warn(
          'Claims could not be settled, trying again soon',
          toError(error),
        );
      }
    },
  });
}
