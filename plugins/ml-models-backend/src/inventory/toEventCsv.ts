import type { StoredEvent } from '../database/events/EventStore';

const COLUMNS = [
  'id',
  'at',
  'type',
  'subject',
  'actor',
  'version',
  'before',
  'after',
  'reason',
  'reasonHash',
  'chainIndex',
  'previousHash',
  'hash',
] as const satisfies ReadonlyArray<keyof StoredEvent>;

/** What makes a spreadsheet calculate a cell, also in the wide forms that some of them take for the same. */
const FORMULA = /^\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * Events as CSV (RFC 4180), a run at a time. A text that a spreadsheet would calculate begins with an apostrophe.
 *
 * @internal
 */
export async function* toEventCsv(
  runs: AsyncIterable<readonly StoredEvent[]>,
): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  for await (const events of runs) {
    if (events.length > 0) yield events.map(toLine).join('');
  }
}

function toLine(event: StoredEvent): string {
  return `${COLUMNS.map(column => toCell(event[column])).join(',')}\r\n`;
}

function toCell(value: unknown): string {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const safe =
    typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
