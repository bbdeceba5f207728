import type { Knex } from 'knex';
import { copyRows } from './copyRows';
import type { DatabaseTransaction } from './DatabaseTransaction';
import { inChunks } from './inChunks';

/**
 * Columns of a table that are written in bulk, with the type PostgreSQL reads them as.
 *
 * @internal
 */
export type BulkColumns<TRow> = {
  [K in keyof TRow & string]:
    | 'boolean'
    | 'double precision'
    | 'integer'
    | 'text'
    | 'timestamptz'
    | 'uuid';
};

/** Rows per statement: about a megabyte of JSON for the widest table. */
const ROWS_PER_STATEMENT = 1000;

/**
 * A `from` item with the rows of the one JSON parameter.
 *
 * One parameter per statement instead of one per value: on 100,000 versions that is twice as fast on both engines as
 * a multi-row insert, most of all because knex and the driver do not have to look at every value.
 */
function rowsFrom(
  knex: Knex,
  columns: Partial<Record<string, string>>,
): { from: string; encode(rows: object[]): string } {
  const names = Object.keys(columns);
  if (knex.client.config.client === 'pg') {
    const typed = names.map(name => `"${name}" ${columns[name]}`).join(', ');
    return {
      from: `json_to_recordset(?::json) as r(${typed})`,
      encode: rows => JSON.stringify(rows),
    };
  }
  const items = names.map((name, index) => `value ->> ${index} as "${name}"`);
  return {
    from: `(select ${items.join(', ')} from json_each(?)) as r`,
    encode: rows =>
      JSON.stringify(
        rows.map(row =>
          names.map(name => (row as Record<string, unknown>)[name]),
        ),
      ),
  };
}

/**
 * Inserts any number of rows with few statements: on PostgreSQL by COPY, which took the database half the time of
 * the next best way with 100,000 versions.
 *
 * @internal
 */
export async function bulkInsert<TRow extends object>(
  transaction: DatabaseTransaction,
  options: {
    table: string;
    columns: Partial<BulkColumns<TRow>>;
    rows: readonly TRow[];
  },
): Promise<void> {
  const { table, rows } = options;
  const columns = Object.keys(options.columns) as Array<keyof TRow & string>;
  if (rows.length === 0) return;
  if (transaction.client.config.client === 'pg') {
    await copyRows(transaction, { table, columns, rows });
    return;
  }
  const { from, encode } = rowsFrom(transaction, options.columns);
  const names = columns.map(name => `"${name}"`).join(', ');
  const sql = `insert into ${table} (${names}) select ${names} from ${from}`;
  for (const chunk of inChunks(rows, ROWS_PER_STATEMENT)) {
    await transaction.raw(sql, [encode(chunk)]);
  }
}

/**
 * Updates any number of rows with few statements. Each row names its key and gets every other column of `columns`.
 *
 * @internal
 */
export async function bulkUpdate<TRow extends object>(
  knex: Knex,
  options: {
    table: string;
    columns: Partial<BulkColumns<TRow>>;
    rows: readonly TRow[];
    key: Array<keyof TRow & string>;
  },
): Promise<void> {
  const { table, key } = options;
  const { from, encode } = rowsFrom(knex, options.columns);
  const set = Object.keys(options.columns)
    .filter(name => !(key as string[]).includes(name))
    .map(name => `"${name}" = r."${name}"`);
  const where = key.map(name => `${table}."${name}" = r."${name}"`);
  const sql = `update ${table} set ${set.join(
    ', ',
  )} from ${from} where ${where.join(' and ')}`;
  for (const rows of inChunks(options.rows, ROWS_PER_STATEMENT)) {
    await knex.raw(sql, [encode(rows)]);
  }
}
