import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { createRowMapper } from '../createRowMapper';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { Table } from '../Table';
import type { IdempotencyStore, StoredRequest } from './IdempotencyStore';

const mapper = createRowMapper<StoredRequest>({
  actor: 'text',
  key: 'text',
  requestHash: 'text',
  subjectId: 'text',
  at: 'time',
});

/** {@link IdempotencyStore} over knex. @internal */
export class DatabaseIdempotencyStore implements IdempotencyStore {
  readonly #requests: Table<StoredRequest>;

  private constructor(knex: Knex) {
    this.#requests = Table.create({ knex, name: 'idempotency_keys', mapper });
  }

  static create(options: { knex: Knex }): DatabaseIdempotencyStore {
    return new DatabaseIdempotencyStore(options.knex);
  }

  async find(actor: string, key: string): Promise<StoredRequest | undefined> {
    const [request] = await this.#requests.find({ actor, key });
    return request;
  }

  async insert(
    transaction: DatabaseTransaction,
    request: StoredRequest,
  ): Promise<void> {
    try {
      await this.#requests.insert(transaction, [request]);
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      throw new ConflictError(
        `Idempotency-Key '${request.key}' is being used by another request of yours, try again`,
      );
    }
  }

  async prune(before: string): Promise<void> {
    await this.#requests.query().where('at', '<', before).delete();
  }
}
