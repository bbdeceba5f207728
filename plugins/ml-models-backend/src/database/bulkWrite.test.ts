import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { type BulkColumns, bulkInsert, bulkUpdate } from './bulkWrite';

const databases = createTestDatabases();

jest.setTimeout(60_000);

interface Row {
  id: number;
  text: string | null;
  number?: number | null;
  flag?: boolean | null;
  at?: string | null;
}

const columns: BulkColumns<Required<Row>> = {
  id: 'integer',
  text: 'text',
  number: 'double precision',
  flag: 'boolean',
  at: 'timestamptz',
};
const AT = '2026-02-01T08:00:00.000Z';
/** What a way of passing rows may trip over: escapes, delimiters, words for null and for the end. */
const TEXTS = [
  'plain',
  '',
  '\\',
  '\\.',
  '\\N',
  'N',
  'null',
  'a\tb\nc\rd\\te',
  '\b\f\v',
  '{"a":"\\"quoted\\" and \\u00e4"}',
  `o'brien "x" ? :name $1`,
  'ä 漢字 🦉',
];

describe.each(databases.eachSupportedId())('bulk writes, %s', databaseId => {
  async function setup() {
    const knex = await databases.init(databaseId);
    await knex.schema.dropTableIfExists('bulk');
    await knex.schema.createTable('bulk', table => {
      table.integer('id').primary();
      table.text('text');
      table.double('number');
      table.boolean('flag');
      table.timestamp('at', { useTz: true });
    });
    return {
      insert: (rows: Row[]) =>
        knex.transaction(transaction =>
          bulkInsert<Row>(transaction, { table: 'bulk', columns, rows }),
        ),
      knex,
      read: () => knex<Row>('bulk').orderBy('id'),
    };
  }

  it('store texts as they are, and nothing for what is missing', async () => {
    const { insert, read } = await setup();
    await insert([
      ...TEXTS.map((text, id) => ({ id, text, number: 0.1 + id })),
      { id: 100, text: null, number: null, flag: null, at: null },
      { id: 101, text: 'a\tb', number: -1e-7, flag: true, at: AT },
      { id: 102, text: 'a', flag: false, at: AT },
    ]);
    const rows = await read();
    expect(rows.slice(0, TEXTS.length).map(row => row.text)).toEqual(TEXTS);
    expect(rows[3].number).toBe(3.1);
    const [empty, full, partial] = rows.slice(TEXTS.length);
    expect({ ...empty }).toEqual({
      ...{ id: 100, text: null, number: null, flag: null, at: null },
    });
    expect(full).toMatchObject({ text: 'a\tb', number: -1e-7 });
    expect(Boolean(full.flag)).toBe(true);
    expect(new Date(full.at!).toISOString()).toBe(AT);
    expect(partial.number).toBeNull();
    expect(Boolean(partial.flag)).toBe(false);
  });

  it('write any number of rows, and none at all', async () => {
    const { insert, knex, read } = await setup();
    await insert([]);
    expect(await read()).toEqual([]);
    const rows = Array.from({ length: 2501 }, (_, id) => ({ id, text: 'x' }));
    await insert(rows);
    await knex.transaction(transaction =>
      bulkUpdate<Row>(transaction, {
        table: 'bulk',
        columns: { id: 'integer', text: 'text' },
        rows: rows.map(({ id }) => ({ id, text: `${id}\t\\` })),
        key: ['id'],
      }),
    );
    expect(await read()).toMatchObject(
      rows.map(({ id }) => ({ id, text: `${id}\t\\` })),
    );
  });

  it('tell of a conflict, and leave a transaction that can be rolled back', async () => {
    const { insert, knex, read } = await setup();
    await insert([{ id: 1, text: 'first' }]);
    const failure = await knex
      .transaction(async transaction => {
        await transaction('bulk').insert({ id: 2, text: 'before' });
        await bulkInsert<Row>(transaction, {
          ...{ table: 'bulk', columns },
          rows: [
            { id: 3, text: 'new' },
            { id: 1, text: 'taken' },
          ],
        });
      })
      .catch(error => error);
    expect(isDatabaseConflictError(failure)).toBe(true);
    expect(await read()).toMatchObject([{ id: 1, text: 'first' }]);
    // The connection is fit for the next one.
    await insert([{ id: 4, text: 'later' }]);
    expect(await read()).toHaveLength(2);
  });
});
