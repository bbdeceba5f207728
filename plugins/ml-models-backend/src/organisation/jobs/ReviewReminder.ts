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
 * who were at the last review; without any, to the admin groups.
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
    for (const unit of units) {
      const { state, lastAt, dueAt } = unit.review;
      if (state === 'up-to-date') continue;
      const occasion = `${state} ${lastAt ?? 'never'} ${dueAt ?? ''}`.trim();
      if (announced.get(unit.ref)?.has(occasion)) continue;
      const recipients = findRecipients(view, unit.ref);
      if (recipients.length === 0) continue;
      const isOurs = await this.#reminders.add({
        unitRef: unit.ref,
        occasion,
        sentAt: view.now,
      });
      if (isOurs) await this.#send(unit, recipients);
    }
  }

  /** A reminder is a courtesy: where no notifications are installed, or they fail, nothing else does. */
  async #send(
    unit: OrganisationUnitSummary,
    recipients: string[],
  ): Promise<void> {
    const { namespace, name } = parseEntityRef(unit.ref);
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: recipients },
        payload: {
          title: `The organisation of ${unit.title} is due for review`,
          description: unit.review.reasons.map(({ text }) => text).join(' '),
          link: `/ml-models/teams/${encodeURIComponent(
            namespace,
          )}/${encodeURIComponent(name)}`,
          severity: unit.review.state === 'overdue' ? 'high' : 'normal',
          topic: 'ml-models.organisation-review',
          scope: `organisation-review:${unit.ref}`,
        },
      });
    } catch (error) {
      this.#logger.debug(
        `The review of ${unit.ref} could not be announced`,
        toError(error),
      );
    }
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
