import type {
  BackstageCredentials,
  BackstageUserPrincipal,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  CatalogVisibility,
  VisibleEntities,
} from '../catalog/CatalogVisibility';
import type { ModelStore } from '../database/models/ModelStore';
import type { VersionStore } from '../database/versions/VersionStore';
import type { DeletionConfirmation } from './DeletionConfirmation';
import { readAbsence, type SourceCounts } from './readAbsence';
import {
  type SourceDirectory,
  type SourceState,
  toRunAnswer,
} from './SourceDirectory';

/** How often, and after which pause, a sync is asked for that is just between two runs. */
const TRIGGER = { attempts: 10, pauseMilliseconds: 100 };

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/** Id of the scheduled task that syncs a source. @internal */
export const toSyncTaskId = (sourceId: string) => `sync-${sourceId}`;

/**
 * Registries: how they are, and what people may ask of them.
 *
 * @internal
 */
export class SourceService {
  readonly #confirmation: DeletionConfirmation;
  readonly #directory: SourceDirectory;
  readonly #stores: { models: ModelStore; versions: VersionStore };
  readonly #requestSync: (sourceId: string, actor: string) => Promise<void>;
  readonly #scheduler: SchedulerService;
  readonly #visibility: CatalogVisibility;

  private constructor(options: SourceServiceOptions) {
    this.#confirmation = options.confirmation;
    this.#directory = options.directory;
    this.#stores = options;
    this.#requestSync = options.requestSync;
    this.#scheduler = options.scheduler;
    this.#visibility = options.visibility;
  }

  static create(options: SourceServiceOptions): SourceService {
    return new SourceService(options);
  }

  /** Sources that are configured, and those that are not but have models. */
  async list(credentials: BackstageCredentials): Promise<InventorySource[]> {
    const [states, counts, visible] = await Promise.all([
      this.#directory.read(),
      this.#stores.models.countBySource(),
      this.#visibility.of(credentials),
    ]);
    const shown = [...states.values()].filter(
      state => state.settings || counts.has(state.stored.id),
    );
    return Promise.all(
      shown.map(state =>
        this.#toAnswer(state, counts.get(state.stored.id), visible),
      ),
    );
  }

  /** Asks for a sync now: one that is running is followed by another, since it may be past what has just changed. */
  async sync(
    id: string,
    credentials: UserCredentials,
  ): Promise<InventorySource> {
    await this.#findConfigured(id);
    await this.#startSync(id, credentials.principal.userEntityRef);
    return this.#find(id, credentials);
  }

  /**
   * Removes what a degraded source misses, or what is left of a source that is configured no longer. `at` is the time
   * of the decision, ISO 8601.
   */
  async confirmDeletions(
    id: string,
    decision: { revision: number; reason: string; at: string },
    credentials: UserCredentials,
  ): Promise<InventorySource> {
    const actor = credentials.principal.userEntityRef;
    const before = await this.#findConfiguredOrLeft(id);
    const isDone = await this.#confirmation.confirm(id, {
      ...decision,
      actor,
      which: before.settings ? 'doubted' : 'all',
    });
    if (!isDone) {
      const { settings, stored } = await this.#findConfiguredOrLeft(id);
      throw new ConflictError(
        stored.degradedSince || !settings
          ? `Source '${id}' has changed since you looked at it: expected revision ${decision.revision}, its revision is ${stored.revision}`
          : `Source '${id}' is not degraded, so there is nothing to confirm; its revision is ${stored.revision}`,
      );
    }
    // The versions of what is left are listed again. The decision stands, whatever becomes of that.
    if (before.settings) await this.#startSync(id, actor).catch(() => {});
    return this.#find(id, credentials);
  }

  async #startSync(id: string, actor: string): Promise<void> {
    await this.#requestSync(id, actor);
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#scheduler.triggerTask(toSyncTaskId(id));
        return;
      } catch (error) {
        if (error.name !== 'ConflictError') throw error;
        const state = (await this.#directory.read()).get(id);
        // A run that goes on looks for requests at its end. One that has just ended is not there to do so.
        const isSeen = state?.runs.newest?.outcome === 'running';
        if (isSeen || attempt === TRIGGER.attempts) return;
        await delay(TRIGGER.pauseMilliseconds);
      }
    }
  }

  async #findConfigured(id: string): Promise<SourceState> {
    const state = (await this.#directory.read()).get(id);
    if (!state?.settings)
      throw new NotFoundError(`No source '${id}' is configured`);
    return state;
  }

  async #findConfiguredOrLeft(id: string): Promise<SourceState> {
    const [states, counts] = await Promise.all([
      this.#directory.read(),
      this.#stores.models.countBySource(),
    ]);
    const state = states.get(id);
    if (!state || (!state.settings && !counts.has(id)))
      throw new NotFoundError(
        `No source '${id}' is configured, and no models are left of one`,
      );
    return state;
  }

  async #find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<InventorySource> {
    const [states, counts, visible] = await Promise.all([
      this.#directory.read(),
      this.#stores.models.countBySource(),
      this.#visibility.of(credentials),
    ]);
    return this.#toAnswer(states.get(id)!, counts.get(id), visible);
  }

  async #toAnswer(
    state: SourceState,
    counts: SourceCounts = { models: 0, versions: 0, doubted: 0 },
    visible: VisibleEntities,
  ): Promise<InventorySource> {
    const { reference, settings, stored, runs } = state;
    return {
      ...reference,
      baseUrl: settings?.baseUrl,
      modelCount: counts.models,
      versionCount: counts.versions,
      lastAttemptAt: runs.newest?.startedAt,
      lastRun: toRunAnswer(runs.newest),
      message:
        reference.status === 'failing'
          ? runs.newestFinished?.error
          : stored.degradedReason,
      ...(await readAbsence(this.#stores, { state, counts, visible })),
      revision: stored.revision,
    };
  }
}

interface SourceServiceOptions {
  confirmation: DeletionConfirmation;
  directory: SourceDirectory;
  models: ModelStore;
  /** Notes who asked for the next sync. */
  requestSync(sourceId: string, actor: string): Promise<void>;
  scheduler: SchedulerService;
  versions: VersionStore;
  visibility: CatalogVisibility;
}
