import type { Knex } from 'knex';
import { inChunks } from '../inChunks';
import type { SnapshotStore, UnitSnapshot } from './SnapshotStore';

interface SnapshotRow {
  unit_ref: string;
  day: string;
  practitioners: number;
  members: number;
  by_role: string;
  production_models: number;
  declared: UnitSnapshot['declared'] | null;
  recommended: UnitSnapshot['recommended'] | null;
  left_since: string | null;
  mismatch_since: string | null;
}

/** Eleven values a row: well under what SQLite takes in one statement. */
const ROWS_PER_STATEMENT = 200;

const toRow = (snapshot: UnitSnapshot): SnapshotRow => ({
  unit_ref: snapshot.unitRef,
  day: snapshot.day,
  practitioners: snapshot.practitioners,
  members: snapshot.members,
  by_role: JSON.stringify(snapshot.byRole),
  production_models: snapshot.productionModels,
  declared: snapshot.declared ?? null,
  recommended: snapshot.recommended ?? null,
  left_since: snapshot.leftSince ?? null,
  mismatch_since: snapshot.mismatchSince ?? null,
});

const toSnapshot = (row: SnapshotRow): UnitSnapshot => ({
  unitRef: row.unit_ref,
  day: row.day,
  practitioners: row.practitioners,
  members: row.members,
  byRole: JSON.parse(row.by_role),
  productionModels: row.production_models,
  declared: row.declared ?? undefined,
  recommended: row.recommended ?? undefined,
  leftSince: row.left_since ?? undefined,
  mismatchSince: row.mismatch_since ?? undefined,
});

/** {@link SnapshotStore} over knex. @internal */
export class DatabaseSnapshotStore implements SnapshotStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseSnapshotStore {
    return new DatabaseSnapshotStore(options.knex);
  }

  async write(snapshots: readonly UnitSnapshot[]): Promise<void> {
    await this.#knex.transaction(async transaction => {
      for (const chunk of inChunks(snapshots, ROWS_PER_STATEMENT)) {
        await transaction<SnapshotRow>('unit_snapshots')
          .insert(chunk.map(toRow))
          .onConflict(['unit_ref', 'day'])
          .merge();
      }
    });
  }

  async listNewest(before?: string): Promise<Map<string, UnitSnapshot>> {
    const newest = this.#knex('unit_snapshots')
      .modify(builder => {
        if (before) builder.where('day', '<', before);
      })
      .groupBy('unit_ref')
      .select('unit_ref')
      .max('day as day')
      .as('newest');
    const rows: SnapshotRow[] = await this.#knex('unit_snapshots')
      .join(newest, join =>
        join
          .on('newest.unit_ref', 'unit_snapshots.unit_ref')
          .andOn('newest.day', 'unit_snapshots.day'),
      )
      .select('unit_snapshots.*');
    return new Map(rows.map(row => [row.unit_ref, toSnapshot(row)]));
  }

  async listOfUnit(unitRef: string, from: string): Promise<UnitSnapshot[]> {
    const rows = await this.#knex<SnapshotRow>('unit_snapshots')
      .where('unit_ref', unitRef)
      .where('day', '>=', from)
      .orderBy('day')
      .select('*');
    return rows.map(toSnapshot);
  }

  async findAt(
    unitRef: string,
    day: string,
  ): Promise<UnitSnapshot | undefined> {
    const row = await this.#knex<SnapshotRow>('unit_snapshots')
      .where('unit_ref', unitRef)
      .where('day', '<=', day)
      .orderBy('day', 'desc')
      .first();
    return row && toSnapshot(row);
  }

  async thin(before: string): Promise<void> {
    const firsts = this.#knex('unit_snapshots')
      .groupBy('unit_ref', this.#knex.raw('substr(day, 1, 7)'))
      .select('unit_ref')
      .min('day as day')
      .as('firsts');
    await this.#knex('unit_snapshots')
      .where('day', '<', before)
      .whereNotExists(
        this.#knex
          .from(firsts)
          .whereRaw('firsts.unit_ref = unit_snapshots.unit_ref')
          .whereRaw('firsts.day = unit_snapshots.day')
          .select(this.#knex.raw('1')),
      )
      .delete();
  }
}
