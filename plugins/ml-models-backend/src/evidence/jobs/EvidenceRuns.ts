import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  EvidenceResult,
  EvidenceRun,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffStore } from '../../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { EvidenceCollection } from '../runner/EvidenceCollection';
import { toEvidenceSubject } from './toEvidenceSubject';

/** A run that takes longer is stopped; what it has not looked at by then is unknown. */
const TIMEOUT_MILLISECONDS = 3 * 60 * 1000;

/** Who takes results in. @internal */
export interface EvidenceRecorder {
  recordEvidence(
    handoffId: string,
    results: readonly EvidenceResult[],
    now: Date,
  ): Promise<unknown>;
}

/**
 * Collects evidence for handoffs and has it recorded.
 *
 * @internal
 */
export class EvidenceRuns {
  readonly #options: EvidenceRunsOptions;
  /** Runs under way by handoff, so that a crowd costs one run. Another replica may run as well, which does no harm. */
  readonly #running = new Map<string, Promise<void>>();

  private constructor(options: EvidenceRunsOptions) {
    this.#options = options;
  }

  static create(options: EvidenceRunsOptions): EvidenceRuns {
    return new EvidenceRuns(options);
  }

  /**
   * Begins a run and does not wait for it; what goes wrong is logged.
   *
   * @param itemIds - everything that can be collected when absent
   */
  start(handoff: StoredHandoff, itemIds?: readonly string[]): EvidenceRun {
    const startedAt = this.#options.now().toISOString();
    const wanted = this.#itemsOf(itemIds);
    this.run(handoff, itemIds).catch(error =>
      this.#options.logger.warn(
        `Evidence for handoff ${handoff.number} could not be collected`,
        toError(error),
      ),
    );
    return { handoffId: handoff.id, startedAt, items: wanted.size };
  }

  /** Collects and records. A run of the whole handoff that is under way is joined. */
  async run(
    handoff: StoredHandoff,
    itemIds?: readonly string[],
    signal?: AbortSignal,
  ): Promise<void> {
    const running = this.#running.get(handoff.id);
    if (running && !itemIds) return running;
    const run = this.#run(handoff, this.#itemsOf(itemIds), signal);
    if (itemIds) return run;
    const tracked = run.finally(() => this.#running.delete(handoff.id));
    this.#running.set(handoff.id, tracked);
    return tracked;
  }

  async #run(
    handoff: StoredHandoff,
    itemIds: ReadonlySet<string>,
    signal?: AbortSignal,
  ): Promise<void> {
    const { collection, handoffs, now, recorder } = this.#options;
    const limit = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const others = await handoffs.listOfModel(
      handoff.modelRef,
      handoff.environment,
    );
    const results = await collection.collect(
      toEvidenceSubject(handoff, others),
      {
        itemIds,
        now: now(),
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      },
    );
    // Results of a process that is about to end would only be unknown.
    if (signal?.aborted) return;
    const current = await handoffs.find(handoff.id);
    // What was found is about a version that is no longer the pinned one.
    if (!current || current.version !== handoff.version) return;
    await recorder.recordEvidence(handoff.id, results, now());
  }

  #itemsOf(itemIds: readonly string[] | undefined): ReadonlySet<string> {
    const { itemIds: known } = this.#options.collection;
    return new Set(itemIds?.filter(id => known.has(id)) ?? known);
  }
}

interface EvidenceRunsOptions {
  collection: EvidenceCollection;
  handoffs: HandoffStore;
  logger: LoggerService;
  now(): Date;
  recorder: EvidenceRecorder;
}
