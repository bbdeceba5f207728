import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { DatabaseTransaction } from './DatabaseTransaction';

/** What stands for other characters in the text format of COPY. */
const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};
const ESCAPED = /[\\\b\f\n\r\t\v]/;

/**
 * Inserts rows into a table of PostgreSQL by COPY, in the order given. A member that is missing or null becomes null.
 * Throws the database's own error, for example of a conflict, and then no row was inserted.
 *
 * @internal
 */
export async function copyRows<TRow extends object>(
  transaction: DatabaseTransaction,
  options: {
    table: string;
    columns: ReadonlyArray<keyof TRow & string>;
    rows: readonly TRow[];
  },
): Promise<void> {
  const { table, columns, rows } = options;
  const names = columns.map(name => `"${name}"`).join(', ');
  // The transaction's own connection, which it keeps.
  const connection = await transaction.client.acquireConnection();
  const copy = connection.query(
    copyFrom(`copy ${table} (${names}) from stdin`),
  );
  copy.end(rows.map(row => toLine(columns.map(name => row[name]))).join(''));
  await finished(copy);
}

function toLine(values: unknown[]): string {
  // Nearly no row has anything to escape, and one look at all of its values is cheaper than one at each.
  const isPlain = !ESCAPED.test(values.join(''));
  const texts = values.map(value => {
    if (value === null || value === undefined) return '\\N';
    return isPlain ? value : escape(String(value));
  });
  return `${texts.join('\t')}\n`;
}

function escape(text: string): string {
  return text.replace(
    new RegExp(ESCAPED, 'g'),
    character => ESCAPES[character],
  );
}
