import type { Knex } from 'knex';
import { inChunks } from '../inChunks';
import { toIsoTime } from '../toIsoTime';
import type { EvidenceAgeStore } from './EvidenceAgeStore';

/** {@link EvidenceAgeStore} over knex. @internal */
export class DatabaseEvidenceAgeStore implements EvidenceAgeStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseEvidenceAgeStore {
    return new DatabaseEvidenceAgeStore(options.knex);
  }

  async findNewest(
    handoffIds: readonly string[],
  ): Promise<Map<string, string>> {
    const newest = new Map<string, string>();
    for (const chunk of inChunks(handoffIds)) {
      const rows: Array<{ handoff_id: string; newest: Date | string }> =
        await this.#knex('handoff_evidence')
          .whereIn('handoff_id', chunk)
          // What people and services attach has an actor; what is frozen is a copy.
          .whereNull('actor')
          .whereNull('frozen_round')
          .groupBy('handoff_id')
          .select('handoff_id')
          .max({ newest: 'at' });
      for (const row of rows) newest.set(row.handoff_id, toIsoTime(row.newest));
    }
    return newest;
  }
}
