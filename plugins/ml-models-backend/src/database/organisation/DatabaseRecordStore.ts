import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { validate as isUuid } from 'uuid';
import type { Knex } from 'knex';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { toIsoTime } from '../toIsoTime';
import type { RecordBase } from './OrganisationRecord';
import type { RecordStore } from './RecordStore';

/** Columns of every table of entries. @internal */
export interface RecordRow {
  id: string;
  subject: string;
  unit_ref: string | null;
  note: string | null;
  corrects: string | null;
  /** SQLite stores a number. */
  withdrawn: boolean | number;
  recorded_by: string;
  recorded_at: Date | string;
  idempotency_key: string | null;
  request_hash: string | null;
}

/** How the entries of one kind are stored. @internal */
export interface RecordMapping<
  TRecord extends RecordBase,
  TRow extends RecordRow,
> {
  table: string;
  toColumns(record: TRecord): Omit<TRow, keyof RecordRow>;
  toFields(row: TRow): Omit<TRecord, keyof RecordBase>;
}

/**
 * What the stores of entries have in common.
 *
 * @internal
 */
export abstract class DatabaseRecordStore<
  TRecord extends RecordBase,
  TRow extends RecordRow,
> implements RecordStore<TRecord>
{
  protected readonly knex: Knex;
  readonly #mapping: RecordMapping<TRecord, TRow>;

  protected constructor(knex: Knex, mapping: RecordMapping<TRecord, TRow>) {
    this.knex = knex;
    this.#mapping = mapping;
  }

  async add(transaction: DatabaseTransaction, record: TRecord): Promise<void> {
    try {
      await transaction(this.#mapping.table).insert({
        id: record.id,
        subject: record.subject,
        unit_ref: record.unitRef ?? null,
        note: record.note ?? null,
        corrects: record.corrects ?? null,
        withdrawn: record.withdrawn,
        recorded_by: record.recordedBy,
        recorded_at: record.recordedAt,
        idempotency_key: record.idempotencyKey ?? null,
        request_hash: record.requestHash ?? null,
        ...this.#mapping.toColumns(record),
      });
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      throw new ConflictError(
        record.corrects
          ? `Entry ${record.corrects} was corrected or withdrawn by somebody else at the same moment; load it again`
          : 'The same entry was recorded at the same moment; load it again',
      );
    }
  }

  async find(id: string): Promise<TRecord | undefined> {
    // PostgreSQL refuses to compare its ids with any other text.
    if (!isUuid(id)) return undefined;
    const row = await this.knex(this.#mapping.table).where({ id }).first();
    return row && this.toRecord(row);
  }

  async isCorrected(id: string): Promise<boolean> {
    const row = await this.knex(this.#mapping.table)
      .where({ corrects: id })
      .first('id');
    return row !== undefined;
  }

  async findByKey(
    recordedBy: string,
    idempotencyKey: string,
  ): Promise<TRecord | undefined> {
    const row = await this.knex(this.#mapping.table)
      .where({ recorded_by: recordedBy, idempotency_key: idempotencyKey })
      .first();
    return row && this.toRecord(row);
  }

  /** Entries that nothing corrects and that take nothing back. */
  protected inForce(knex: Knex = this.knex): Knex.QueryBuilder {
    const { table } = this.#mapping;
    return knex(`${table} as entry`)
      .where('entry.withdrawn', false)
      .whereNotExists(
        knex(`${table} as later`)
          .whereRaw('later.corrects = entry.id')
          .select(knex.raw('1')),
      );
  }

  protected toRecord(row: TRow): TRecord {
    const base: RecordBase = {
      id: row.id,
      subject: row.subject,
      unitRef: row.unit_ref ?? undefined,
      note: row.note ?? undefined,
      corrects: row.corrects ?? undefined,
      withdrawn: Boolean(row.withdrawn),
      recordedBy: row.recorded_by,
      recordedAt: toIsoTime(row.recorded_at),
      idempotencyKey: row.idempotency_key ?? undefined,
      requestHash: row.request_hash ?? undefined,
    };
    return { ...base, ...this.#mapping.toFields(row) } as TRecord;
  }
}
