import type { SchedulerService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ModelStore } from '../database/models/ModelStore';
import type { DeletionConfirmation } from './DeletionConfirmation';
import {
  type SourceDirectory,
  type SourceState,
  toRunAnswer,
} from './SourceDirectory';

/** Names shown of what confirming would remove. */
const NAMES_SHOWN = 100;

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
  readonly #models: ModelStore;
  readonly #requestSync: (sourceId: string, actor: string) => Promise<void>;
  readonly #scheduler: SchedulerService;

  private constructor(options: SourceServiceOptions) {
    this.#confirmation = options.confirmation;
    this.#directory = options.directory;
    this.#models = options.models;
    this.#requestSync = options.requestSync;
    this.#scheduler = options.scheduler;
  }

  static create(options: SourceServiceOptions): SourceService {
    return new SourceService(options);
  }

  /** Sources that are configured, and those that are not but have models. */
  async list(): Promise<InventorySource[]> {
    const [states, counts] = await Promise.all([
      this.#directory.read(),
      this.#models.countBySource(),
    ]);
    const shown = [...states.values()].filter(
      state => state.settings || counts.has(state.stored.id),
    );
    return Promise.all(
      shown.map(state => this.#toAnswer(state, counts.get(state.stored.id))),
    );
  }

  /** Asks for a sync now; one that is running already counts. */
  async sync(id: string, actor: string): Promise<InventorySource> {
    await this.#findConfigured(id);
    await this.#requestSync(id, actor);
    await this.#scheduler.triggerTask(toSyncTaskId(id)).catch(error => {
      if (error.name !== 'ConflictError') throw error;
    });
    return this.#find(id);
  }

  /** Removes what a degraded source misses. `at` is the time of the decision, ISO 8601. */
  async confirmDeletions(
    id: string,
    decision: { revision: number; reason: string; actor: string; at: string },
  ): Promise<InventorySource> {
    await this.#findConfigured(id);
    const isDone = await this.#confirmation.confirm(id, decision);
    if (!isDone) {
      const { stored } = await this.#findConfigured(id);
      throw new ConflictError(
        stored.degradedSince
          ? `Source '${id}' has changed since you looked at it: expected revision ${decision.revision}, its revision is ${stored.revision}`
          : `Source '${id}' is not degraded, so there is nothing to confirm; its revision is ${stored.revision}`,
      );
    }
    // The versions of what is left are listed again, soon rather than at once.
    await this.#scheduler.triggerTask(toSyncTaskId(id)).catch(() => {});
    return this.#find(id);
  }

  async #findConfigured(id: string): Promise<SourceState> {
    const state = (await this.#directory.read()).get(id);
    if (!state?.settings)
      throw new NotFoundError(`No source '${id}' is configured`);
    return state;
  }

  async #find(id: string): Promise<InventorySource> {
    const state = await this.#findConfigured(id);
    const counts = await this.#models.countBySource();
    return this.#toAnswer(state, counts.get(id));
  }

  async #toAnswer(
    state: SourceState,
    counts: { models: number; versions: number; absent: number } | undefined,
  ): Promise<InventorySource> {
    const { reference, settings, stored, runs } = state;
    const absent = counts?.absent ?? 0;
    return {
      ...reference,
      baseUrl: settings?.baseUrl,
      modelCount: counts?.models ?? 0,
      versionCount: counts?.versions ?? 0,
      lastAttemptAt: runs.newest?.startedAt,
      lastRun: toRunAnswer(runs.newest),
      message:
        reference.status === 'failing'
          ? runs.newestFinished?.error
          : stored.degradedReason,
      absentModels:
        absent > 0
          ? await this.#models.listAbsentNames(stored.id, NAMES_SHOWN)
          : [],
      absentCount: absent,
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
}
