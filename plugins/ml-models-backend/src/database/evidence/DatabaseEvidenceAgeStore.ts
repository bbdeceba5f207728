import type { Knex } from 'knex';
import { inChunks } from '../inChunks';
import { toIsoTime } from '../toIsoTime';
import type { EvidenceAge, EvidenceAgeStore } from './EvidenceAgeStore';

/** {@link EvidenceAgeStore} over knex. @internal */
export class DatabaseEvidenceAgeStore implements EvidenceAgeStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseEvidenceAgeStore {
    return new DatabaseEvidenceAgeStore(options.knex);
  }

  async find(handoffIds: readonly string[]): Promise<Map<string, EvidenceAge>> {
    const found = new Map<string, EvidenceAge>();
    for (const chunk of inChunks(handoffIds)) {
      const rows: Array<{
        handoff_id: string;
        newest: Date | string;
        items: number | string;
      }> = await this.#knex('handoff_evidence')
        .whereIn('handoff_id', chunk)
        // What people and services attach has an actor; what is frozen is a copy.
        .whereNull('actor')
        .whereNull('frozen_round')
        .groupBy('handoff_id')
        .select('handoff_id')
        .max({ newest: 'at' })
        .countDistinct({ items: 'item_id' });
      for (const { handoff_id: id, items, newest } of rows)
        found.set(id, { newest: toIsoTime(newest), items: Number(items) });
    }
    return found;
  }
}
