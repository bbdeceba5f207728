import type { Knex } from 'knex';

/**
 * What stores write with when several writes belong together.
 *
 * @internal
 */
export type DatabaseTransaction = Knex.Transaction;
