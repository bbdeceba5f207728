import type { Knex } from 'knex';
import { inChunks } from '../inChunks';
import { toIsoTime } from '../toIsoTime';
import type { RotationStore, StoredRotation } from './RotationStore';

interface RotationRow {
  annotation: string;
  value: string;
  participants: string | null;
  unmatched: number | null;
  url: string | null;
  checked_at: Date | string;
  answered_at: Date | string | null;
  failing_since: Date | string | null;
  message: string | null;
}

/** Nine values a row: well under what SQLite takes in one statement. */
const ROWS_PER_STATEMENT = 200;

/** {@link RotationStore} over knex. @internal */
export class DatabaseRotationStore implements RotationStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseRotationStore {
    return new DatabaseRotationStore(options.knex);
  }

  async list(): Promise<StoredRotation[]> {
    const rows = await this.#knex<RotationRow>('on_call_rotations')
      .orderBy(['annotation', 'value'])
      .select('*');
    return rows.map(row => ({
      annotation: row.annotation,
      value: row.value,
      participants: row.participants ? JSON.parse(row.participants) : undefined,
      unmatched: row.unmatched ?? undefined,
      url: row.url ?? undefined,
      checkedAt: toIsoTime(row.checked_at),
      answeredAt: toIsoTime(row.answered_at),
      failingSince: toIsoTime(row.failing_since),
      message: row.message ?? undefined,
    }));
  }

  async replace(rotations: readonly StoredRotation[]): Promise<void> {
    await this.#knex.transaction(async transaction => {
      await transaction('on_call_rotations').delete();
      for (const chunk of inChunks(rotations, ROWS_PER_STATEMENT)) {
        await transaction('on_call_rotations').insert(
          chunk.map(rotation => ({
            annotation: rotation.annotation,
            value: rotation.value,
            participants: rotation.participants
              ? JSON.stringify(rotation.participants)
              : null,
            unmatched: rotation.unmatched ?? null,
            url: rotation.url ?? null,
            checked_at: rotation.checkedAt,
            answered_at: rotation.answeredAt ?? null,
            failing_since: rotation.failingSince ?? null,
            message: rotation.message ?? null,
          })),
        );
      }
    });
  }
}
