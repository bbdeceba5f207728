import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { INVENTORY_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffImporter } from '../handoffs/imports/HandoffImporter';
import type { HandoffWatch } from '../handoffs/HandoffWatch';
import type { RepeatedRequests } from '../handoffs/RepeatedRequests';

/** Id of the scheduled task that compares handoffs with what is there. @internal */
const HANDOFFS_TASK_ID = 'handoffs';

/** How long a request may be asked for again. */
const REPEATABLE_FOR_MILLISECONDS = 86_400_000;

/**
 * Schedules the job that does what the transition table leaves to the system, every minute in one of the replicas and
 * soon after the inventory changed.
 *
 * @internal
 */
export async function scheduleHandoffs(options: {
  events: EventsService;
  importer: HandoffImporter;
  logger: LoggerService;
  now(): Date;
  repeated: RepeatedRequests;
  scheduler: SchedulerService;
  watch: HandoffWatch;
}): Promise<void> {
  const { events, importer, logger, now, repeated, scheduler, watch } = options;
  await scheduler.scheduleTask({
    id: HANDOFFS_TASK_ID,
    scope: 'global',
    frequency: { minutes: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 20 },
    fn: async signal => {
      try {
        // First and under the same lock: nothing is compared with today while the past is replayed.
        const isSettled = await importer.run(now(), signal);
        if (!isSettled) return;
        await watch.run(now());
        await repeated.prune(
          new Date(now().getTime() - REPEATABLE_FOR_MILLISECONDS).toISOString(),
        );
      } catch (error) {
        logger.warn(
          'Handoffs could not be compared with what is there, trying again soon',
          toError(error),
        );
      }
    },
  });
  await events.subscribe({
    id: 'ml-models-handoffs',
    topics: [INVENTORY_CHANGED_TOPIC],
    // A hint: the job runs every minute anyway.
    onEvent: async () =>
      scheduler
        .triggerTask(HANDOFFS_TASK_ID)
        .catch(error => logger.debug('Handoffs were not compared', error)),
  });
}
