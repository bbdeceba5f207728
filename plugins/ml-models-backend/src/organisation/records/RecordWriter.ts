import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  canonicalJson,
  sha256Hex,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { v4 as uuid } from 'uuid';
import type { DatabaseTransaction } from '../../database/DatabaseTransaction';
import type { EventStore } from '../../database/events/EventStore';
import type { RecordBase } from '../../database/organisation/OrganisationRecord';
import type { RecordStore } from '../../database/organisation/RecordStore';

/** How often a write is tried when others continue the same history at the same moment. */
const ATTEMPTS = 5;

/** Who records, and how a repeated call is recognised. @internal */
export interface RecordingContext {
  /** Entity ref of the person, or `system:` and a name. */
  actor: string;
  idempotencyKey?: string;
}

/**
 * Writes entries with their events: one transaction, the event first, because its place in the chain of the subject
 * keeps others out until the checks that follow are done.
 *
 * @internal
 */
export class RecordWriter {
  readonly #events: EventStore;
  readonly #transact: <T>(
    writes: (transaction: DatabaseTransaction) => Promise<T>,
  ) => Promise<T>;

  private constructor(options: RecordWriterOptions) {
    this.#events = options.events;
    this.#transact = options.transaction;
  }

  static create(options: RecordWriterOptions): RecordWriter {
    return new RecordWriter(options);
  }

  /** What the same person recorded with the same key before. Throws `ConflictError` when the body was another. */
  async findRepeated<TRecord extends RecordBase>(
    store: RecordStore<TRecord>,
    context: RecordingContext,
    body: unknown,
  ): Promise<TRecord | undefined> {
    if (!context.idempotencyKey) return undefined;
    const record = await store.findByKey(context.actor, context.idempotencyKey);
    if (record && record.requestHash !== hashBody(body)) {
      throw new ConflictError(
        `Idempotency-Key '${context.idempotencyKey}' was used for another entry; expected the same body or a new key`,
      );
    }
    return record;
  }

  /** The entry a correction or withdrawal is about; throws when it cannot be corrected any more. */
  async findCorrectable<TRecord extends RecordBase>(
    store: RecordStore<TRecord>,
    id: string,
  ): Promise<TRecord> {
    const record = await store.find(id);
    if (!record) throw new NotFoundError(`There is no entry '${id}'`);
    if (record.withdrawn || (await store.isCorrected(id))) {
      throw new ConflictError(
        `Entry ${id} was corrected or withdrawn already; load it again`,
      );
    }
    return record;
  }

  /** Adds the entry and its event. `check` sees everything that others have written before. */
  async write<TRecord extends RecordBase>(options: {
    store: RecordStore<TRecord>;
    /** For example `capacity`; the event says what was done to it. */
    kind: string;
    record: TRecord;
    previous?: TRecord;
    body?: unknown;
    check?(transaction: DatabaseTransaction): Promise<void>;
  }): Promise<TRecord> {
    const record: TRecord =
      options.record.idempotencyKey === undefined
        ? options.record
        : { ...options.record, requestHash: hashBody(options.body) };
    for (let attempt = 1; ; attempt++) {
      let isChained = false;
      try {
        await this.#transact(async transaction => {
          await this.#events.appendChained(transaction, {
            at: record.recordedAt,
            type: `${options.kind}.${verbOf(record)}`,
            subject: record.subject,
            actor: record.recordedBy,
            before: options.previous && contentOf(options.previous),
            after: contentOf(record),
            reason: record.note,
          });
          isChained = true;
          await options.check?.(transaction);
          await options.store.add(transaction, record);
        });
        return record;
      } catch (error) {
        const isRace = (error as Error).name === 'ConflictError';
        if (isRace && record.idempotencyKey) {
          // A double click: the other call was first.
          const repeated = await options.store.findByKey(
            record.recordedBy,
            record.idempotencyKey,
          );
          if (repeated && repeated.requestHash === record.requestHash) {
            return repeated;
          }
        }
        if (!isRace || isChained || attempt >= ATTEMPTS) throw error;
      }
    }
  }

  /** Takes an entry back with one that says so. */
  withdraw<TRecord extends RecordBase>(options: {
    store: RecordStore<TRecord>;
    kind: string;
    previous: TRecord;
    note: string | undefined;
    actor: string;
    /** ISO 8601. */
    at: string;
  }): Promise<TRecord> {
    const { previous } = options;
    return this.write({
      ...options,
      record: {
        ...previous,
        id: uuid(),
        corrects: previous.id,
        withdrawn: true,
        note: options.note,
        recordedBy: options.actor,
        recordedAt: options.at,
        idempotencyKey: undefined,
        requestHash: undefined,
      },
    });
  }
}

function hashBody(body: unknown): string {
  return sha256Hex(canonicalJson(body));
}

function verbOf(record: RecordBase): string {
  if (record.withdrawn) return 'withdrawn';
  return record.corrects ? 'corrected' : 'recorded';
}

/** What an event keeps of an entry: all but the words, which may be erased, and the bookkeeping. */
function contentOf(record: RecordBase): Record<string, unknown> {
  const { note, idempotencyKey, requestHash, subject, ...content } = record;
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== undefined),
  );
}

interface RecordWriterOptions {
  events: EventStore;
  transaction: <T>(
    writes: (transaction: DatabaseTransaction) => Promise<T>,
  ) => Promise<T>;
}
