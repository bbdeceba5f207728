import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  HANDOFF_CHANGED_TOPIC,
  type HandoffEventType,
  INVENTORY_CHANGED_TOPIC,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { EvidenceRuns } from '../evidence/jobs/EvidenceRuns';
import type { EvidenceRefresh } from '../evidence/jobs/EvidenceRefresh';

/** Id of the scheduled task that collects evidence. @internal */
const EVIDENCE_TASK_ID = 'evidence';

/** After these another answer is to be expected. */
const CHANGES_THAT_MATTER: readonly string[] = [
  'handoff.created',
  'handoff.version-pinned',
  'handoff.thresholds-set',
  'handoff.tier-changed',
  'handoff.checklist-upgraded',
  'handoff.relinked',
  'handoff.teams-reassigned',
] satisfies readonly `handoff.${HandoffEventType}`[];

/**
 * Schedules the job that keeps evidence fresh, every 15 minutes in one of the replicas, and wakes it when the inventory
 * has changed. A handoff that is new, or whose version, thresholds, tier or teams changed, is looked at immediately. Events are
 * hints: the next run of the job sees what an event did not bring.
 *
 * @internal
 */
export async function scheduleEvidence(options: {
  events: EventsService;
  handoffs: HandoffStore;
  logger: LoggerService;
  refresh: EvidenceRefresh;
  runs: EvidenceRuns;
  scheduler: SchedulerService;
}): Promise<void> {
  const { events, handoffs, logger, refresh, runs, scheduler } = options;
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
  await events.subscribe({
    id: 'ml-models-evidence-of-handoff',
    topics: [HANDOFF_CHANGED_TOPIC],
    onEvent: async ({ eventPayload }) => {
      const { id, types = [] } = eventPayload as {
        id?: string;
        types?: string[];
      };
      if (!id || !types.some(type => CHANGES_THAT_MATTER.includes(type)))
        return;
      const handoff = await handoffs.find(id);
      // Replayed history has no truth to be asked for any more.
      if (handoff && !handoff.imported) runs.start(handoff);
    },
  });
}
