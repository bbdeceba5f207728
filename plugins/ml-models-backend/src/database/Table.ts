import type { Knex } from 'knex';
import type { RowMapper } from './createRowMapper';
import type { DatabaseTransaction } from './DatabaseTransaction';
import { inChunks } from './inChunks';

/** Values of one `insert` stay well under what SQLite takes in a statement. */
const ROWS_PER_INSERT = 200;

/**
 * A table of objects: the few statements nearly every store of plain rows needs.
 *
 * @internal
 */
export class Table<T extends object> {
  readonly name: string;
  readonly mapper: RowMapper<T>;
  readonly #knex: Knex;

  private constructor(options: {
    knex: Knex;
    name: string;
    mapper: RowMapper<T>;
  }) {
    this.#knex = options.knex;
    this.name = options.name;
    this.mapper = options.mapper;
  }

  static create<T extends object>(options: {
    knex: Knex;
    name: string;
    mapper: RowMapper<T>;
  }): Table<T> {
    return new Table(options);
  }

  /** A query on the table; within a transaction every read has to go through it. */
  query(transaction?: DatabaseTransaction): Knex.QueryBuilder {
    return (transaction ?? this.#knex)(this.name);
  }

  /** Rows that have these values, in the order asked. */
  async find(
    where: Partial<T>,
    options: {
      transaction?: DatabaseTransaction;
      orderBy?: Array<keyof T & string>;
    } = {},
  ): Promise<T[]> {
    const rows = await this.query(options.transaction)
      .where(this.mapper.toRow(where))
      .orderBy(
        (options.orderBy ?? []).map(property => this.mapper.column(property)),
      )
      .select(this.#prefixed());
    return rows.map((row: object) => this.mapper.fromRow(row));
  }

  async insert(
    transaction: DatabaseTransaction,
    values: ReadonlyArray<Partial<T>>,
  ): Promise<void> {
    for (const chunk of inChunks(values, ROWS_PER_INSERT)) {
      await this.query(transaction).insert(
        chunk.map(value => this.mapper.toRow(value)),
      );
    }
  }

  /** Answers how many rows had these values and were changed. */
  async update(
    transaction: DatabaseTransaction,
    where: Partial<T>,
    changes: Partial<T>,
  ): Promise<number> {
    return this.query(transaction)
      .where(this.mapper.toRow(where))
      .update(this.mapper.toRow(changes));
  }

  #prefixed(): string[] {
    return this.mapper.columns.map(column => `${this.name}.${column}`);
  }
}
