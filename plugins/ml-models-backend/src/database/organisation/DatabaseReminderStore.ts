import type { Knex } from 'knex';
import type { ReminderStore } from './ReminderStore';

/** {@link ReminderStore} over knex. @internal */
export class DatabaseReminderStore implements ReminderStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseReminderStore {
    return new DatabaseReminderStore(options.knex);
  }

  async list(): Promise<Map<string, Set<string>>> {
    const rows = await this.#knex('review_reminders').select(
      'unit_ref',
      'occasion',
    );
    const byUnit = new Map<string, Set<string>>();
    for (const row of rows) {
      const occasions = byUnit.get(row.unit_ref) ?? new Set();
      byUnit.set(row.unit_ref, occasions.add(row.occasion));
    }
    return byUnit;
  }

  async add(reminder: {
    unitRef: string;
    occasion: string;
    sentAt: string;
  }): Promise<boolean> {
    const added = await this.#knex('review_reminders')
      .insert({
        unit_ref: reminder.unitRef,
        occasion: reminder.occasion,
        sent_at: reminder.sentAt,
      })
      .onConflict(['unit_ref', 'occasion'])
      .ignore()
      .returning('unit_ref');
    return added.length > 0;
  }

  async remove(reminder: { unitRef: string; occasion: string }): Promise<void> {
    await this.#knex('review_reminders')
      .where({ unit_ref: reminder.unitRef, occasion: reminder.occasion })
      .delete();
  }
}
