import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  INVENTORY_CHANGED_TOPIC,
  type InventoryChangedPayload,
  type MlModelsApi,
  type UnclaimedModel,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { EntityMapping } from '../EntityMapping';
import type { TokenSource } from '../TokenSource';
import { toEntity } from '../toEntity';
import { readUnclaimedModels } from './readUnclaimedModels';
import { retry, type Sleep } from './retry';

/** Id of the scheduled task; also the one to trigger by hand. */
export const PROVIDER_TASK_ID = 'ml-models-entity-provider';

/** Everything is read this often. */
const FULL_READ_EVERY_MS = 30 * 60_000;
/**
 * Everything is read this often while a registry has never been read to its end, which may last. What it and others
 * tell comes as deltas anyway.
 */
const INCOMPLETE_READ_EVERY_MS = 5 * 60_000;
/** Clocks of two machines may differ by this much. */
const CLOCK_TOLERANCE_MS = 60_000;

interface MlModelEntityProviderOptions {
  client: Pick<MlModelsApi, 'listUnclaimedModels'>;
  token: TokenSource;
  mapping: EntityMapping;
  events: Pick<EventsService, 'subscribe'>;
  scheduler: Pick<SchedulerService, 'scheduleTask'>;
  logger: LoggerService;
  /** Milliseconds; for tests. */
  now?: () => number;
  /** For tests. */
  sleep?: Sleep;
}

/**
 * Makes a small entity of every registered model that no descriptor claims.
 *
 * @remarks
 * - A task under the global lock looks every minute whether a full read is due: at the start, every 30 minutes, and
 *   after a read that failed. Changes in between come as deltas, on events of the inventory.
 * - Entities carry no location key, so a descriptor of the same ref takes an entity over at once, and neither a delta
 *   nor a full mutation of ours can take it back or remove it: the catalog keeps what has a key.
 * - Reads and mutations of one process run one after the other. After a full mutation the changes made while it was
 *   read are applied, which also heals what another process did meanwhile.
 */
export class MlModelEntityProvider implements EntityProvider {
  readonly #options: MlModelEntityProviderOptions;
  readonly #now: () => number;

  #connection: EntityProviderConnection | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #fullReadDueAt = -Infinity;
  /** Earliest change told and not yet read. */
  #changedSince: number | undefined;

  static create(options: MlModelEntityProviderOptions): MlModelEntityProvider {
    return new MlModelEntityProvider(options);
  }

  private constructor(options: MlModelEntityProviderOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#EntityProvider.getProviderName} */
  getProviderName(): string {
    return 'MlModelEntityProvider';
  }

  /** {@inheritdoc @backstage/plugin-catalog-node#EntityProvider.connect} */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
    await this.#options.events.subscribe({
      id: 'ml-models-entity-provider',
      topics: [INVENTORY_CHANGED_TOPIC],
      onEvent: async ({ eventPayload }) => {
        // Not awaited: whoever tells of a change does not wait for the catalog.
        void this.applyChange(eventPayload as InventoryChangedPayload);
      },
    });
    await this.#options.scheduler.scheduleTask({
      id: PROVIDER_TASK_ID,
      frequency: { minutes: 1 },
      timeout: { minutes: 5 },
      scope: 'global',
      fn: signal => this.applyFullIfDue(signal),
    });
  }

  /** Replaces all entities of the provider when that is due. Never throws: the next minute tries again. */
  async applyFullIfDue(signal?: AbortSignal): Promise<void> {
    await this.#enqueue(async () => {
      if (this.#now() < this.#fullReadDueAt) return;
      await this.#applyFull(signal);
    });
  }

  /** Applies what has changed since the moment told. Never throws: after a failure everything is read anew. */
  async applyChange(payload: InventoryChangedPayload): Promise<void> {
    const since = Date.parse(payload?.since);
    if (Number.isNaN(since)) {
      this.#fullReadDueAt = -Infinity;
      await this.applyFullIfDue();
      return;
    }
    const isWaiting = this.#changedSince !== undefined;
    this.#changedSince = Math.min(since, this.#changedSince ?? since);
    // A read that has not begun yet will see this change too.
    if (isWaiting) return;
    await this.#enqueue(async () => {
      const from = this.#changedSince ?? since;
      this.#changedSince = undefined;
      await this.#applyChangesSince(from);
    });
  }

  /** One read at a time, so that an older answer never overwrites a newer one. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    const run = this.#queue.then(work).catch(error => {
      this.#fullReadDueAt = -Infinity;
      this.#options.logger.warn(
        'Registered models cannot be read, their entities stay as they are and the next minute tries again',
        error as Error,
      );
    });
    this.#queue = run;
    return run;
  }

  async #applyFull(signal?: AbortSignal): Promise<void> {
    const startedAt = this.#now();
    const { entities, complete } = await this.#retry(
      () => this.#readAll(signal),
      signal,
    );
    if (!complete) {
      // A registry has not been read to its end yet: absent models say nothing, so nothing is removed.
      await this.#applyDelta(entities, []);
      if (entities.length > 0) {
        this.#fullReadDueAt = startedAt + INCOMPLETE_READ_EVERY_MS;
      }
      return;
    }
    await this.#connected().applyMutation({ type: 'full', entities });
    this.#fullReadDueAt = startedAt + FULL_READ_EVERY_MS;
    this.#options.logger.info(
      `Made entities of ${entities.length} registered models`,
    );
    await this.#applyChangesSince(startedAt - CLOCK_TOLERANCE_MS, signal);
  }

  async #readAll(signal?: AbortSignal) {
    // By ref, because a model may move from one page to the next while they are read.
    const byRef = new Map<string, DeferredEntity>();
    let complete = true;
    for await (const batch of this.#read({ signal })) {
      complete &&= batch.complete;
      for (const model of batch.items) {
        const entity = this.#toDeferredEntity(model);
        if (entity) byRef.set(model.entityRef, entity);
      }
    }
    return { entities: [...byRef.values()], complete };
  }

  /** A delta per page: as small as they come, and what was applied stays applied when a later page fails. */
  async #applyChangesSince(from: number, signal?: AbortSignal): Promise<void> {
    const since = new Date(from).toISOString();
    await this.#retry(async () => {
      for await (const batch of this.#read({ since, signal })) {
        const added = batch.items.flatMap(
          model => this.#toDeferredEntity(model) ?? [],
        );
        await this.#applyDelta(added, batch.removed);
      }
    }, signal);
  }

  async #applyDelta(added: DeferredEntity[], removed: string[]): Promise<void> {
    if (added.length + removed.length === 0) return;
    await this.#connected().applyMutation({
      type: 'delta',
      added,
      removed: removed.map(entityRef => ({ entityRef })),
    });
  }

  #read(options: { since?: string; signal?: AbortSignal }) {
    const { client, token } = this.#options;
    return readUnclaimedModels({ client, token, ...options });
  }

  #toDeferredEntity(model: UnclaimedModel): DeferredEntity | undefined {
    const entity = toEntity(model, this.#options.mapping);
    if (!entity) {
      this.#options.logger.warn(
        `Registered model ${JSON.stringify(model.externalId)} of ${
          model.sourceId
        } gets no entity: ${JSON.stringify(
          model.entityRef,
        )} cannot be its ref or its id cannot be stored`,
      );
      return undefined;
    }
    return { entity };
  }

  #retry<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return retry(work, {
      signal,
      sleep: this.#options.sleep,
      onFailure: (error, waitMs) =>
        this.#options.logger.debug(
          `Reading registered models failed, trying again in ${waitMs} ms`,
          error,
        ),
    });
  }

  #connected(): EntityProviderConnection {
    if (!this.#connection) throw new Error('The provider is not connected');
    return this.#connection;
  }
}
