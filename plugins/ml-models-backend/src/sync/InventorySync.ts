import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { RegistrySource } from '@baton-ml/backstage-plugin-ml-models-node';
import type { SourceRun } from '../database/sources/SourceRunStore';
import type { EntityRefAssigner } from '../naming/EntityRefAssigner';
import { alignDigestRules } from './alignDigestRules';
import type { DigestRules } from './DigestRules';
import { ModelPass, type ModelPassResult } from './ModelPass';
import { PageDigests } from './PageDigests';
import { readAhead } from './readAhead';
import { reconcileModels } from './reconcileModels';
import { reconcileVersions } from './reconcileVersions';
import { SettledListing } from './SettledListing';
import { SourceHealth } from './SourceHealth';
import { createSyncProgress, type SyncProgress } from './SyncProgress';
import type { SyncStores } from './SyncStores';
import { updateDigests } from './updateDigests';
import { VersionPass } from './VersionPass';

/**
 * What a sync did, for those who have to hear of it.
 *
 * @internal
 */
export interface SyncOutcome {
  outcome: SourceRun['outcome'];
  /** Something besides the run itself may have been written. */
  isChanged: boolean;
  /** Models were stored for the first time. */
  hasNewModels: boolean;
  /** Entities whose label values are other ones now. */
  labelsChanged: string[];
}

/** Every version is listed this often, since edits of version tags move no time. */
const SWEEP_EVERY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** From so many models on, and this share, one listing of all versions costs less than asking for theirs. */
const MANY_MODELS = 50;
const MANY_SHARE = 0.2;

/**
 * Brings the inventory of one source in line with its registry: lists models, then the versions of those that are new
 * or changed, and draws the consequences of what a complete listing lacks. Only one sync of a source may run at a time.
 *
 * @internal
 */
export class InventorySync {
  readonly #stores: SyncStores;
  readonly #rules: DigestRules;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #modelPass: ModelPass;
  readonly #versionPass: VersionPass;
  readonly #health: SourceHealth;
  readonly #digests = PageDigests.create();

  private constructor(options: {
    stores: SyncStores;
    refs: EntityRefAssigner;
    rules: DigestRules;
    logger: LoggerService;
    now(): Date;
  }) {
    this.#stores = options.stores;
    this.#rules = options.rules;
    this.#logger = options.logger;
    this.#now = options.now;
    this.#modelPass = ModelPass.create(options);
    this.#versionPass = VersionPass.create(options);
    this.#health = SourceHealth.create(options);
  }

  static create(options: {
    stores: SyncStores;
    refs: EntityRefAssigner;
    rules: DigestRules;
    logger: LoggerService;
    now(): Date;
  }): InventorySync {
    return new InventorySync(options);
  }

  /** Runs to its end and records the run, also when it fails: an error is told by the outcome and never thrown. */
  async run(source: RegistrySource, signal: AbortSignal): Promise<SyncOutcome> {
    const { runs, sources } = this.#stores;
    const trigger = (await sources.takeRequest(source.id))
      ? 'person'
      : 'schedule';
    const startedAt = this.#time();
    const runId = await runs.start({ sourceId: source.id, trigger, startedAt });
    const progress = createSyncProgress();
    const failure = await this.#work(source, signal, progress).catch(
      (error: Error) => error,
    );
    if (failure) {
      this.#logger.warn(`Sync of source '${source.id}' failed`, failure);
    }
    const { doubts, created, changed, removed } = progress;
    const ended = doubts.length > 0 ? 'degraded' : 'succeeded';
    const outcome = failure ? 'failed' : ended;
    await runs.finish(runId, {
      sourceId: source.id,
      outcome,
      finishedAt: this.#time(),
      swept: progress.swept && !failure,
      models: progress.models,
      versions: progress.versions,
      created,
      changed: changed.size,
      removed,
      error: failure && describeFailure(failure, signal),
      settledListing: failure ? undefined : progress.settledListing,
    });
    const count = created + changed.size + removed;
    return {
      outcome,
      isChanged:
        count > 0 || progress.isAbsenceChanged || failure !== undefined,
      hasNewModels: created > 0,
      labelsChanged: progress.labelsChanged,
    };
  }

  async #work(
    source: RegistrySource,
    signal: AbortSignal,
    progress: SyncProgress,
  ): Promise<undefined> {
    // Ends a page that is being read ahead when something else fails.
    const stop = new AbortController();
    const stopSignal = AbortSignal.any([signal, stop.signal]);
    try {
      await this.#reconcile(source, stopSignal, progress);
    } finally {
      stop.abort();
    }
  }

  async #reconcile(
    source: RegistrySource,
    signal: AbortSignal,
    progress: SyncProgress,
  ): Promise<void> {
    // The registry prepares its first page while we read what we know.
    const pages = readAhead(source.listModels({ signal }));
    const stored = await this.#stores.sources.find(source.id);
    if (!stored) throw new NotFoundError(`No source '${source.id}' is stored`);
    const isRealigned = await alignDigestRules({
      stores: this.#stores,
      source: stored,
      rules: this.#rules,
    });
    const last = await this.#stores.runs.readLast(source.id);
    const isSweepDue = this.#isSweepDue(last.sweptAt);
    const listing = SettledListing.create({
      settled: isRealigned || isSweepDue ? [] : last.settledListing ?? [],
      digests: this.#digests,
    });
    const pass = await this.#modelPass.run(source.id, pages, listing, progress);
    if (!pass) {
      progress.settledListing = listing.hashes;
      return;
    }
    const absence = await this.#reconcileModels(source, pass, progress);
    const due = await this.#listVersions(source, pass, progress, {
      isSweepDue,
      signal,
    });
    const isSettled = absence + due + progress.doubts.length === 0;
    if (isSettled) progress.settledListing = listing.hashes;
  }

  /** Answers how many models are absent. */
  async #reconcileModels(
    source: RegistrySource,
    pass: ModelPassResult,
    progress: SyncProgress,
  ): Promise<number> {
    const { removed, isChanged, doubts } = await reconcileModels({
      stores: this.#stores,
      health: this.#health,
      sourceId: source.id,
      pass,
      at: this.#time(),
    });
    progress.removed = removed;
    progress.isAbsenceChanged = isChanged;
    progress.doubts = doubts;
    return pass.missing.length - removed;
  }

  /** Answers how many models have versions that have to be listed again. */
  async #listVersions(
    source: RegistrySource,
    pass: ModelPassResult,
    progress: SyncProgress,
    options: { isSweepDue: boolean; signal: AbortSignal },
  ): Promise<number> {
    const stores = this.#stores;
    const models = [...pass.listed.values()];
    const due = models.filter(model => model.versionsDue);
    const many = Math.max(MANY_MODELS, models.length * MANY_SHARE);
    const isSweep =
      models.length > 0 && (options.isSweepDue || due.length > many);
    if (!isSweep && due.length === 0) return 0;
    const selected = isSweep ? models : due;
    const versions = await this.#versionPass.run(source, selected, {
      isSweep,
      signal: options.signal,
    });
    progress.versions = versions.listed;
    this.#reportSkipped(source, pass.skipped + versions.skipped);
    const gone = await reconcileVersions({
      stores,
      health: this.#health,
      sourceId: source.id,
      pass: versions,
      isSweep,
      storedCount: models.reduce((sum, model) => sum + model.versionCount, 0),
      at: this.#time(),
    });
    progress.isAbsenceChanged ||= gone.isChanged;
    progress.doubts = gone.doubts;
    const digests = await updateDigests({
      stores,
      models: selected,
      tallies: versions.tallies,
      rules: this.#rules,
      progress,
      at: this.#time(),
    });
    progress.swept = isSweep;
    return digests.due;
  }

  #reportSkipped(source: RegistrySource, count: number): void {
    if (count === 0) return;
    this.#logger.warn(
      `Source '${source.id}' listed ${count} records with an empty or overlong id; they were left out`,
    );
  }

  #isSweepDue(sweptAt: string | undefined): boolean {
    if (sweptAt === undefined) return true;
    const age = this.#now().getTime() - Date.parse(sweptAt);
    return age >= SWEEP_EVERY_MILLISECONDS;
  }

  #time(): string {
    return this.#now().toISOString();
  }
}

function describeFailure(failure: Error, signal: AbortSignal): string {
  return signal.aborted
    ? 'The sync was stopped: it took longer than its configured timeout, or the backend shut down.'
    : failure.message;
}
