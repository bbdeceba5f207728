import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReminderStore } from '../../database/organisation/ReminderStore';
import type { OrganisationView } from '../OrganisationView';
import type { UnitService } from '../units/UnitService';

/**
 * Announces reviews that come due, each occasion once, to the people who sit directly in the unit's group and to those
 * who were at the last review; without any, to the admin groups. What could not be sent is tried again at the next run.
 *
 * @internal
 */
export class ReviewReminder {
  readonly #logger: LoggerService;
  readonly #notifications: NotificationService;
  readonly #reminders: ReminderStore;
  readonly #units: UnitService;

  private constructor(options: ReviewReminderOptions) {
    this.#logger = options.logger;
    this.#notifications = options.notifications;
    this.#reminders = options.reminders;
    this.#units = options.units;
  }

  static create(options: ReviewReminderOptions): ReviewReminder {
    return new ReviewReminder(options);
  }

  async run(): Promise<void> {
    const { view, units } = await this.#units.judgeAll();
    if (view.organisation.stale) return;
    const announced = await this.#reminders.list();
    const untold: string[] = [];
    for (const unit of units) {
      const { state, lastAt, dueAt } = unit.review;
      if (state === 'up-to-date') continue;
      const occasion = `${state} ${lastAt ?? 'never'} ${dueAt ?? ''}`.trim();
      if (announced.get(unit.ref)?.has(occasion)) continue;
      const recipients = findRecipients(view, unit.ref);
      if (recipients.length === 0) {
        untold.push(unit.ref);
        continue;
      }
      const reminder = { unitRef: unit.ref, occasion };
      const isOurs = await this.#reminders.add({
        ...reminder,
        sentAt: view.now,
      });
      if (isOurs && !(await this.#send(unit, recipients))) {
        await this.#reminders.remove(reminder);
        // The others would fare no better now.
        break;
      }
    }
    if (untold.length > 0) {
      this.#logger.info(
        `Reviews are due that nobody is told of: ${untold.join(
          ', ',
        )}. Put somebody directly into the group, or name mlModels.organisation.adminGroups`,
      );
    }
  }

  /** A reminder is a courtesy: where no notifications are installed, or they fail, nothing else does. */
  async #send(
    unit: OrganisationUnitSummary,
    recipients: string[],
  ): Promise<boolean> {
    const { namespace, name } = parseEntityRef(unit.ref);
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: recipients },
        payload: {
          title: titleOf(unit),
          description: unit.review.reasons.map(({ text }) => text).join(' '),
          link: `/ml-models/teams/${encodeURIComponent(
            namespace,
          )}/${encodeURIComponent(name)}`,
          severity: unit.review.state === 'overdue' ? 'high' : 'normal',
          topic: 'ml-models.organisation-review',
          scope: `organisation-review:${unit.ref}`,
        },
      });
      return true;
    } catch (error) {
      this.#logger.warn(
        `The review of ${unit.ref} could not be announced, trying again later`,
        toError(error),
      );
      return false;
    }
  }
}

function titleOf(unit: OrganisationUnitSummary): string {
  const { state, dueAt } = unit.review;
  switch (state) {
    case 'overdue':
      return `The review of the organisation of ${unit.title} is overdue`;
    case 'due-soon':
      return `The organisation of ${unit.title} is due for review on ${dueAt}`;
    default:
      return `The organisation of ${unit.title} is due for review`;
  }
}

function findRecipients(view: OrganisationView, unitRef: string): string[] {
  const { directory } = view.organisation;
  const isPerson = (ref: string) =>
    directory.user(ref)?.excluded !== true && directory.user(ref) !== undefined;
  const members = new Set(view.sizeOf(unitRef).members);
  const attendees = (view.records.reviews.get(unitRef)?.attendees ?? []).filter(
    ref => members.has(ref),
  );
  const near = [...new Set([...directory.membersOf(unitRef), ...attendees])];
  const people = near.filter(isPerson);
  return people.length > 0
    ? people.sort()
    : view.settings.adminGroups.filter(ref => directory.group(ref));
}

interface ReviewReminderOptions {
  logger: LoggerService;
  notifications: NotificationService;
  reminders: ReminderStore;
  units: UnitService;
}
