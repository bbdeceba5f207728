import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { OnCallSync } from '../onCall/OnCallSync';
import type { OrganisationImporter } from './OrganisationImporter';
import type { ReviewReminder } from './ReviewReminder';
import type { SnapshotJob } from './SnapshotJob';

/** Ids of the scheduled tasks. @internal */
const ORGANISATION_TASKS = {
  imports: 'organisation-imports',
  onCall: 'organisation-on-call',
  reminders: 'organisation-review-reminders',
  snapshots: 'organisation-snapshots',
} as const;

/**
 * Schedules the jobs of the organisation, each in one of the replicas.
 *
 * @internal
 */
export async function scheduleOrganisation(options: {
  importer: OrganisationImporter;
  logger: LoggerService;
  now(): Date;
  onCall: OnCallSync | undefined;
  reminder: ReviewReminder;
  scheduler: SchedulerService;
  snapshots: SnapshotJob;
  hasImports: boolean;
}): Promise<void> {
  const { importer, logger, now, onCall, reminder, scheduler, snapshots } =
    options;
  const schedule = (
    id: string,
    every: { minutes: number },
    run: (signal: AbortSignal) => Promise<void>,
  ) =>
    scheduler.scheduleTask({
      id,
      scope: 'global',
      frequency: every,
      timeout: { minutes: 10 },
      // The catalog starts in the same process as a rule.
      initialDelay: { seconds: 20 },
      fn: async signal => {
        try {
          await run(signal);
        } catch (error) {
          logger.warn(`Task '${id}' failed, trying again`, toError(error));
        }
      },
    });

  if (options.hasImports) {
    await schedule(ORGANISATION_TASKS.imports, { minutes: 1 }, () =>
      importer.run(now()),
    );
  }
  if (onCall) {
    await schedule(ORGANISATION_TASKS.onCall, { minutes: 15 }, signal =>
      onCall.run({ signal, now: now() }),
    );
  }
  // Several times a day, so that a day is not missed for one outage.
  await schedule(ORGANISATION_TASKS.snapshots, { minutes: 6 * 60 }, () =>
    snapshots.run(),
  );
  await schedule(ORGANISATION_TASKS.reminders, { minutes: 6 * 60 }, () =>
    reminder.run(),
  );
}
