import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { HistoryEvent } from '@baton-ml/backstage-plugin-ml-models-common';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type { EventStore, StoredEvent } from '../database/events/EventStore';
import type { ModelStore } from '../database/models/ModelStore';

const MODEL_SUBJECT = 'model:';
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
