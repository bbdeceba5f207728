import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { canonicalJson } from '@baton-ml/backstage-plugin-ml-models-common';
import type { RegistrySource } from '@baton-ml/backstage-plugin-ml-models-node';
import type { SourceRun } from '../database/sources/SourceRunStore';
import type { StoredSource } from '../database/sources/SourceStore';
import type { EntityRefAssigner } from '../naming/EntityRefAssigner';
import type { DigestRules } from './DigestRules';
import { ModelPass } from './ModelPass';
import { reconcileModels } from './reconcileModels';
import { reconcileVersions } from './reconcileVersions';
import { SourceHealth } from './SourceHealth';
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

/** Filled while the work goes on, so that a run that fails half-way tells how far it came. */
interface SyncProgress {
  models?: number;
  versions?: number;
  created: number;
  changed: Set<string>;
  removed: number;
  swept: boolean;
  doubts: string[];
  isAbsenceChanged: boolean;
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
    const progress: SyncProgress = {
      created: 0,
      changed: new Set(),
      removed: 0,
      swept: false,
      doubts: [],
      isAbsenceChanged: false,
      labelsChanged: [],
    };
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
    const stored = await this.#stores.sources.find(source.id);
    if (!stored) throw new NotFoundError(`No source '${source.id}' is stored`);
    await this.#alignRules(stored);
    // Ends a page that is being read ahead when something else fails.
    const stop = new AbortController();
    const stopSignal = AbortSignal.any([signal, stop.signal]);
    try {
      await this.#reconcile(source, stopSignal, progress);
    } finally {
      stop.abort();
    }
    await this.#health.update({
      source: stored,
      doubts: progress.doubts,
      isAbsenceChanged: progress.isAbsenceChanged,
      at: this.#time(),
    });
  }

  async #reconcile(
    source: RegistrySource,
    signal: AbortSignal,
    progress: SyncProgress,
  ): Promise<void> {
    const stores = this.#stores;
    const pass = await this.#modelPass.run(source, signal, progress);
    const models = [...pass.listed.values()];
    progress.models = models.length;
    const absence = await reconcileModels({ stores, pass, at: this.#time() });
    progress.removed = absence.removed;
    progress.isAbsenceChanged = absence.isChanged;
    if (absence.doubt) progress.doubts.push(absence.doubt);

    const due = models.filter(model => model.versionsDue);
    const isSweep = await this.#isSweep(source.id, models.length, due.length);
    if (!isSweep && due.length === 0) return;
    const selected = isSweep ? models : due;
    const versions = await this.#versionPass.run(source, selected, {
      isSweep,
      signal,
    });
    progress.versions = versions.listed;
    const skipped = pass.skipped + versions.skipped;
    if (skipped > 0) {
      this.#logger.warn(
        `Source '${source.id}' listed ${skipped} records with an empty or overlong id; they were left out`,
      );
    }
    const gone = await reconcileVersions({
      stores,
      pass: versions,
      isSweep,
      storedCount: models.reduce((sum, model) => sum + model.versionCount, 0),
      at: this.#time(),
    });
    progress.isAbsenceChanged ||= gone.isChanged;
    if (gone.doubt) progress.doubts.push(gone.doubt);
    const digests = await updateDigests({
      stores,
      models: selected,
      tallies: versions.tallies,
      rules: this.#rules,
      at: this.#time(),
    });
    for (const id of digests.changed) progress.changed.add(id);
    progress.labelsChanged = digests.labelsChanged;
    progress.swept = isSweep;
  }

  /** Other settings than last time: key metrics and digests of every model are made anew. */
  async #alignRules(source: StoredSource): Promise<void> {
    const { digests, sources, versions } = this.#stores;
    const rules = canonicalJson(this.#rules);
    if (source.digestRules === rules) return;
    await versions.alignKeyMetrics(this.#rules.keyMetrics);
    await this.#stores.transaction(transaction =>
      digests.setVersionsDue(transaction, { sourceId: source.id }),
    );
    await sources.setDigestRules(source.id, rules);
  }

  async #isSweep(
    sourceId: string,
    modelCount: number,
    dueCount: number,
  ): Promise<boolean> {
    if (modelCount === 0) return false;
    if (dueCount > Math.max(MANY_MODELS, modelCount * MANY_SHARE)) return true;
    const last = await this.#stores.runs.findLastSweep(sourceId);
    const age = this.#now().getTime() - Date.parse(last ?? '');
    return !(age < SWEEP_EVERY_MILLISECONDS);
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
