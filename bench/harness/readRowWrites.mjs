import { setTimeout as sleep } from 'node:timers/promises';

/** An idle PostgreSQL session reports its counters after ten seconds at the latest. */
const REPORTED_AFTER_MS = 11_000;

/**
 * Rows inserted, updated or deleted so far, by table. Waits until every session has reported.
 *
 * @param {import('pg').Client} client connected to the database
 * @returns {Promise<Record<string, number>>}
 */
export async function readRowWrites(client) {
  await sleep(REPORTED_AFTER_MS);
  const { rows } = await client.query(
    `select relname, (n_tup_ins + n_tup_upd + n_tup_del)::int as writes
       from pg_stat_user_tables`,
  );
  return Object.fromEntries(rows.map(row => [row.relname, row.writes]));
}
