import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type ChainedEvent,
  type EventVerification,
  type HistoryEvent,
  verifyEventChain,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  CatalogVisibility,
  VisibleEntities,
} from '../catalog/CatalogVisibility';
import type {
  EventFilter,
  EventStore,
  StoredEvent,
} from '../database/events/EventStore';
import type { DesignReviewStore } from '../database/handoffs/DesignReviewStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { ModelStore } from '../database/models/ModelStore';

/** Events an export holds in memory at a time. */
const EVENTS_PER_READ = 500;
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
  readonly #options: HistoryServiceOptions;
  readonly #visibility: CatalogVisibility;

  private constructor(options: HistoryServiceOptions) {
    this.#events = options.events;
    this.#options = options;
    this.#visibility = options.visibility;
  }

  static create(options: HistoryServiceOptions): HistoryService {
    return new HistoryService(options);
  }

  /** A page, newest first, and where the next one begins; a page may be short when much is hidden. */
  async list(
    query: EventFilter & { beforeId?: string; limit: number },
    credentials: BackstageCredentials,
  ): Promise<{ items: HistoryEvent[]; nextId?: string }> {
    const events = await this.#events.list(query);
    const entities = await this.#visibility.of(credentials);
    const visible = await this.#onlyVisible(events, entities);
    return {
      items: visible.map(({ reasonHash, chainIndex, ...event }) => event),
      nextId: events.length === query.limit ? events.at(-1)?.id : undefined,
    };
  }

  /** Everything up to now in runs, oldest first; ends although others go on writing. */
  async *export(
    filter: EventFilter,
    credentials: BackstageCredentials,
  ): AsyncGenerator<StoredEvent[]> {
    const entities = await this.#visibility.of(credentials);
    const [newest] = await this.#events.list({ ...filter, limit: 1 });
    let afterId: string | undefined;
    while (newest && afterId !== newest.id) {
      const events = await this.#events.listForward({
        ...filter,
        afterId,
        lastId: newest.id,
        limit: EVENTS_PER_READ,
      });
      if (events.length === 0) return;
      yield await this.#onlyVisible(events, entities);
      afterId = events.at(-1)!.id;
    }
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
    entities: VisibleEntities,
  ): Promise<StoredEvent[]> {
    if (entities.isUnlimited) return events;
    const subjects = [...new Set(events.map(({ subject }) => subject))];
    const refsOf = await this.#readRefs(subjects);
    const visible = await entities.select([...refsOf.values()].flat());
    // What stands for no entity, as a source does, is nobody's secret.
    return events.filter(({ subject }) => {
      const refs = refsOf.get(subject);
      return !refs || refs.some(ref => visible.has(ref));
    });
  }

  /** The entities by which a subject may be seen, of all subjects that are about any. */
  async #readRefs(subjects: readonly string[]): Promise<Map<string, string[]>> {
    const { designReviews, handoffs, models } = this.#options;
    const refsOf = new Map<string, string[]>();
    const idsOf = (kind: string) =>
      subjects
        .filter(subject => subject.startsWith(`${kind}:`))
        .map(subject => {
          // Whatever is gone by now is shown to nobody who sees only a part.
          refsOf.set(subject, []);
          return subject.slice(kind.length + 1);
        });
    const [found, started, reviewed] = await Promise.all([
      models.findByIds(idsOf('model')),
      handoffs.findByIds(idsOf('handoff')),
      designReviews.listModelRefs(idsOf('design-review')),
    ]);
    for (const { id, entityRef } of found)
      refsOf.set(`model:${id}`, [entityRef]);
    for (const { id, modelRef } of started)
      refsOf.set(`handoff:${id}`, [modelRef]);
    for (const { reviewId, modelRef } of reviewed)
      refsOf.get(`design-review:${reviewId}`)?.push(modelRef);
    for (const subject of subjects) {
      const ref = ENTITY_SUBJECT.exec(subject)?.[1];
      if (ref) refsOf.set(subject, [ref]);
    }
    return refsOf;
  }
}

interface HistoryServiceOptions {
  designReviews: DesignReviewStore;
  events: EventStore;
  handoffs: HandoffStore;
  models: ModelStore;
  visibility: CatalogVisibility;
}
