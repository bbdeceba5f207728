import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type ChainedEvent,
  type EventVerification,
  type HistoryEvent,
  verifyEventChain,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type { EventStore, StoredEvent } from '../database/events/EventStore';
import type { ModelStore } from '../database/models/ModelStore';

const MODEL_SUBJECT = 'model:';
/** Chains that are named at a time. */
const CHAINS_PER_READ = 500;
/** Subjects of the organisation: the ref of a unit or of another entity follows. */
const ENTITY_SUBJECT = /^(?:unit|entity):(.+)$/;

/**
 * The append-only history, without events of models and teams the caller may not see.
 *
 * @internal
 */
export class HistoryService {
  readonly #events: EventStore;
  readonly #models: ModelStore;
  readonly #visibility: CatalogVisibility;

  private constructor(options: {
    events: EventStore;
    models: ModelStore;
    visibility: CatalogVisibility;
  }) {
    this.#events = options.events;
    this.#models = options.models;
    this.#visibility = options.visibility;
  }

  static create(options: {
    events: EventStore;
    models: ModelStore;
    visibility: CatalogVisibility;
  }): HistoryService {
    return new HistoryService(options);
  }

  /** A page, newest first, and where the next one begins; a page may be short when much is hidden. */
  async list(
    query: {
      subject?: string;
      type?: string;
      beforeId?: string;
      limit: number;
    },
    credentials: BackstageCredentials,
  ): Promise<{ items: HistoryEvent[]; nextId?: string }> {
    const events = await this.#events.list(query);
    const visible = await this.#onlyVisible(events, credentials);
    return {
      items: visible.map(({ reasonHash, chainIndex, ...event }) => event),
      nextId: events.length === query.limit ? events.at(-1)?.id : undefined,
    };
  }

  /** Recomputes the hashes of one chain, or of all. */
  async verify(subject?: string): Promise<EventVerification> {
    const result: EventVerification = {
      valid: true,
      checked: 0,
      chains: 0,
      problems: [],
    };
    let after: string | undefined;
    for (;;) {
      const subjects = subject
        ? [subject]
        : await this.#events.listChains(after, CHAINS_PER_READ);
      for (const each of subjects) await this.#verifyChain(each, result);
      after = subjects.at(-1);
      if (subject || subjects.length < CHAINS_PER_READ) return result;
    }
  }

  async #verifyChain(
    subject: string,
    result: EventVerification,
  ): Promise<void> {
    const events = await this.#events.readChain(subject);
    if (events.length === 0) return;
    const chain = events as ChainedEvent[];
    const verified = verifyEventChain(
      chain.map(
        event =>
          ({
            at: event.at,
            type: event.type,
            subject: event.subject,
            actor: event.actor,
            version: event.version,
            before: event.before,
            after: event.after,
            reasonHash: event.reasonHash,
            chainIndex: event.chainIndex,
            previousHash: event.previousHash,
            hash: event.hash,
          } satisfies ChainedEvent),
      ),
    );
    result.chains += 1;
    result.checked += chain.length;
    if (verified.intact) {
      result.newestHash = verified.newestHash;
      return;
    }
    result.valid = false;
    result.problems.push({
      subject,
      eventId: events[verified.brokenAt]?.id ?? '',
      text: `Event ${verified.brokenAt} of the chain: ${verified.reason}.`,
    });
  }

  async #onlyVisible(
    events: StoredEvent[],
    credentials: BackstageCredentials,
  ): Promise<StoredEvent[]> {
    const entities = await this.#visibility.of(credentials);
    if (entities.isUnlimited) return events;
    const modelIds = events
      .filter(({ subject }) => subject.startsWith(MODEL_SUBJECT))
      .map(({ subject }) => subject.slice(MODEL_SUBJECT.length));
    const models = await this.#models.findByIds([...new Set(modelIds)]);
    const named = events.flatMap(
      ({ subject }) => ENTITY_SUBJECT.exec(subject)?.[1] ?? [],
    );
    const refs = await entities.select([
      ...models.map(model => model.entityRef),
      ...new Set(named),
    ]);
    const subjects = new Set(
      models
        .filter(model => refs.has(model.entityRef))
        .map(model => `${MODEL_SUBJECT}${model.id}`),
    );
    return events.filter(({ subject }) => {
      const ref = ENTITY_SUBJECT.exec(subject)?.[1];
      if (ref) return refs.has(ref);
      return !subject.startsWith(MODEL_SUBJECT) || subjects.has(subject);
    });
  }
}
