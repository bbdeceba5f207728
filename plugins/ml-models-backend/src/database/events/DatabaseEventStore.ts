import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import {
  hashEvent,
  hashEventText,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { ConflictError } from '@backstage/errors';
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { bulkInsert, type BulkColumns } from '../bulkWrite';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { toIsoTime } from '../toIsoTime';
import { newestHashes } from './newestHashes';
import type {
  EventFilter,
  EventStore,
  NewEvent,
  StoredEvent,
} from './EventStore';

interface EventRow {
  id: number | string;
  at: Date | string;
  type: string;
  subject: string;
  actor: string;
  version: string | null;
  before: string | null;
  after: string | null;
  reason_hash: string | null;
  chain_index: number | null;
  previous_hash: string | null;
  hash: string | null;
  /** From event_texts. */
  text?: string | null;
}

const FACT_COLUMNS: BulkColumns<
  Pick<
    EventRow,
    'type' | 'subject' | 'actor' | 'version' | 'before' | 'after'
  > & { at: string }
> = {
  at: 'timestamptz',
  type: 'text',
  subject: 'text',
  actor: 'text',
  version: 'text',
  before: 'text',
  after: 'text',
};

function toFactRow(event: NewEvent) {
  return {
    at: event.at,
    type: event.type,
    subject: event.subject,
    actor: event.actor,
    version: event.version ?? null,
    before: event.before === undefined ? null : JSON.stringify(event.before),
    after: event.after === undefined ? null : JSON.stringify(event.after),
  };
}

function toEvent(row: EventRow): StoredEvent {
  return {
    id: String(row.id),
    at: toIsoTime(row.at),
    type: row.type,
    subject: row.subject,
    actor: row.actor,
    version: row.version ?? undefined,
    before: row.before === null ? undefined : JSON.parse(row.before),
    after: row.after === null ? undefined : JSON.parse(row.after),
    reason: row.text ?? undefined,
    reasonHash: row.reason_hash ?? undefined,
    chainIndex: row.chain_index ?? undefined,
    previousHash: row.previous_hash ?? undefined,
    hash: row.hash ?? undefined,
  };
}

/** {@link EventStore} over knex. @internal */
export class DatabaseEventStore implements EventStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseEventStore {
    return new DatabaseEventStore(options.knex);
  }

  async append(
    transaction: DatabaseTransaction,
    events: readonly NewEvent[],
  ): Promise<void> {
    await bulkInsert(transaction, {
      table: 'events',
      columns: FACT_COLUMNS,
      rows: events.map(toFactRow),
    });
  }

  async appendChained(
    transaction: DatabaseTransaction,
    event: NewEvent & { reason?: string },
  ): Promise<StoredEvent> {
    const { reason, ...content } = event;
    const last = await transaction<EventRow>('events')
      .where({ subject: event.subject })
      .whereNotNull('chain_index')
      .orderBy('chain_index', 'desc')
      .first('chain_index', 'hash');
    const salt = randomBytes(16).toString('hex');
    const reasonHash =
      reason === undefined ? undefined : hashEventText(reason, salt);
    const chainIndex = (last?.chain_index ?? -1) + 1;
    const previousHash = last?.hash ?? undefined;
    const place = { chainIndex, previousHash };
    const hash = hashEvent({ ...content, reasonHash }, place);
    try {
      const [{ id }] = await transaction('events')
        .insert({
          ...toFactRow(content),
          reason_hash: reasonHash,
          chain_index: chainIndex,
          previous_hash: previousHash,
          hash,
        })
        .returning('id');
      if (reason !== undefined) {
        await transaction('event_texts').insert({
          event_id: id,
          text: reason,
          salt,
        });
      }
      newestHashes.note(event.subject, hash);
      return { ...content, id: String(id), reason, reasonHash, ...place, hash };
    } catch (error) {
      if (!isDatabaseConflictError(error)) throw error;
      throw new ConflictError(
        `The history of ${event.subject} was continued by somebody else at the same moment, try again`,
      );
    }
  }

  async list(
    query: EventFilter & { beforeId?: string; limit: number },
  ): Promise<StoredEvent[]> {
    const rows = await this.#select(query)
      .modify(builder => {
        if (query.beforeId) builder.where('id', '<', query.beforeId);
      })
      .orderBy('id', 'desc')
      .limit(query.limit);
    return rows.map(toEvent);
  }

  async listForward(
    query: EventFilter & { afterId?: string; lastId: string; limit: number },
  ): Promise<StoredEvent[]> {
    const rows = await this.#select(query)
      .where('id', '<=', query.lastId)
      .modify(builder => {
        if (query.afterId) builder.where('id', '>', query.afterId);
      })
      .orderBy('id', 'asc')
      .limit(query.limit);
    return rows.map(toEvent);
  }

  async listChains(
    after: string | undefined,
    limit: number,
  ): Promise<string[]> {
    return this.#knex('events')
      .where('chain_index', 0)
      .modify(builder => {
        if (after !== undefined) builder.where('subject', '>', after);
      })
      .orderBy('subject')
      .limit(limit)
      .pluck('subject');
  }

  async readChain(subject: string): Promise<StoredEvent[]> {
    const rows = await this.#select({ subject })
      .whereNotNull('chain_index')
      .orderBy('chain_index', 'asc');
    return rows.map(toEvent);
  }

  #select({ subject, type, actor, since, until }: EventFilter) {
    return this.#knex<EventRow>('events')
      .leftJoin('event_texts', 'event_texts.event_id', 'events.id')
      .modify(builder => {
        if (subject) builder.where('subject', subject);
        if (type) builder.where('type', type);
        if (actor) builder.where('actor', actor);
        if (since) builder.where('at', '>=', since);
        if (until) builder.where('at', '<', until);
      })
      .select<EventRow[]>('events.*', 'event_texts.text');
  }
}
