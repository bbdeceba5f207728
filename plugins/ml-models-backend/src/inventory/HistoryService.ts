import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type ChainedEvent,
  type EventVerification,
  type HistoryEvent,
  verifyEventChain,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type {
  EventFilter,
  EventStore,
  StoredEvent,
} from '../database/events/EventStore';
import type { DesignReviewStore } from '../database/handoffs/DesignReviewStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { HandoffVisibility } from '../handoffs/HandoffVisibility';
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
    const visible = await this.#onlyVisible(events, credentials);
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
      yield await this.#onlyVisible(events, credentials);
      afterId = events.at(-1)!.id;
    }
  }

  /** Recomputes the hashes of one chain, or of all the caller may see. */
  async verify(
    subject: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<EventVerification> {
    const result: EventVerification = {
      valid: true,
      complete: true,
      checked: 0,
      chains: 0,
      problems: [],
    };
    let after: string | undefined;
    for (;;) {
      const subjects = subject
        ? [subject]
        : await this.#events.listChains(after, CHAINS_PER_READ);
      const isVisible = await this.#findVisible(subjects, credentials);
      for (const each of subjects) {
        if (isVisible(each)) await this.#verifyChain(each, result);
        // Whether a chain exists that somebody asked for and may not see is nothing to tell.
        else if (!subject) result.complete = false;
      }
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
    const isVisible = await this.#findVisible(
      [...new Set(events.map(({ subject }) => subject))],
      credentials,
    );
    return events.filter(({ subject }) => isVisible(subject));
  }

  /** What the caller may see, as the pages show it: models and units by the catalog, handoffs also by the policy. */
  async #findVisible(
    subjects: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<(subject: string) => boolean> {
    const [ofEntities, ofHandoffs] = await Promise.all([
      this.#findByEntity(subjects, credentials),
      this.#findByHandoff(subjects, credentials),
    ]);
    // What stands for no entity, as a source does, is nobody's secret.
    return subject =>
      ofHandoffs.get(subject) ?? ofEntities.get(subject) ?? true;
  }

  async #findByEntity(
    subjects: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, boolean>> {
    const entities = await this.#visibility.of(credentials);
    if (entities.isUnlimited) return new Map();
    const ids = idsOf('model', subjects);
    const found = await this.#options.models.findByIds(ids);
    const refs = new Map(
      subjects.flatMap(subject => {
        const ref = ENTITY_SUBJECT.exec(subject)?.[1];
        return ref ? [[subject, ref] as const] : [];
      }),
    );
    for (const { id, entityRef } of found) refs.set(`model:${id}`, entityRef);
    const visible = await entities.select([...refs.values()]);
    return new Map([
      // Whatever is gone by now is shown to nobody who sees only a part.
      ...ids.map(id => [`model:${id}`, false] as const),
      ...[...refs].map(
        ([subject, ref]) => [subject, visible.has(ref)] as const,
      ),
    ]);
  }

  async #findByHandoff(
    subjects: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, boolean>> {
    const { designReviews, handoffs, handoffVisibility } = this.#options;
    const own = idsOf('handoff', subjects);
    const reviews = idsOf('design-review', subjects);
    if (own.length + reviews.length === 0) return new Map();
    const reviewed = await designReviews.listHandoffIds(reviews);
    const found = await handoffs.findByIds([
      ...new Set([...own, ...reviewed.map(({ handoffId }) => handoffId)]),
    ]);
    const readable = await handoffVisibility.selectReadable(credentials, found);
    const ids = new Set(readable.map(({ id }) => id));
    const { isUnlimited } = await this.#visibility.of(credentials);
    return new Map([
      ...own.map(id => [`handoff:${id}`, ids.has(id)] as const),
      ...reviews.map(id => {
        const about = reviewed.filter(({ reviewId }) => reviewId === id);
        return [
          `design-review:${id}`,
          about.length === 0
            ? isUnlimited
            : about.some(({ handoffId }) => ids.has(handoffId)),
        ] as const;
      }),
    ]);
  }
}

function idsOf(kind: string, subjects: readonly string[]): string[] {
  return subjects
    .filter(subject => subject.startsWith(`${kind}:`))
    .map(subject => subject.slice(kind.length + 1));
}

interface HistoryServiceOptions {
  designReviews: DesignReviewStore;
  events: EventStore;
  handoffs: HandoffStore;
  handoffVisibility: HandoffVisibility;
  models: ModelStore;
  visibility: CatalogVisibility;
}
