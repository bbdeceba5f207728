import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { INVENTORY_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceRefresh } from '../evidence/jobs/EvidenceRefresh';

/** Id of the scheduled task that collects evidence. @internal */
export const EVIDENCE_TASK_ID = 'evidence';

/**
 * Schedules the job that keeps evidence fresh, every 15 minutes in one of the replicas, and wakes it when the inventory
 * has changed. Events are hints: a run that is under way, here or elsewhere, or the next one, sees the change as well.
 *
 * @internal
 */
export async function scheduleEvidence(options: {
  events: EventsService;
  logger: LoggerService;
  refresh: EvidenceRefresh;
  scheduler: SchedulerService;
}): Promise<void> {
  const { events, logger, refresh, scheduler } = options;
  await scheduler.scheduleTask({
    id: EVIDENCE_TASK_ID,
    scope: 'global',
    frequency: { minutes: 15 },
    timeout: { minutes: 30 },
    // The catalog starts in the same process as a rule, and registries are read first.
    initialDelay: { seconds: 30 },
    fn: async signal => {
      try {
        await refresh.run(signal);
      } catch (error) {
        logger.warn(
          'Evidence could not be collected, trying again soon',
          toError(error),
        );
      }
    },
  });
  await events.subscribe({
    id: 'ml-models-evidence',
    topics: [INVENTORY_CHANGED_TOPIC],
    onEvent: async () => {
      try {
        await scheduler.triggerTask(EVIDENCE_TASK_ID);
      } catch (error) {
        logger.debug('The evidence job is busy', toError(error));
      }
    },
  });
}
