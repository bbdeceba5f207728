import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  EvidenceResult,
  EvidenceRun,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffStore } from '../../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { EvidenceCollection } from '../runner/EvidenceCollection';
import { evidenceSubjectHash } from '../../handoffs/evidenceSubjectHash';
import { toEvidenceSubject } from './toEvidenceSubject';

/** A run that takes longer is stopped; what it has not looked at by then is unknown. */
const TIMEOUT_MILLISECONDS = 3 * 60 * 1000;

/** Who takes results in. @internal */
export interface EvidenceRecorder {
  recordEvidence(
    handoffId: string,
    results: readonly EvidenceResult[],
    now: Date,
    /** Of the handoff as it was looked at; results about something else are dropped. */
    subjectHash: string,
  ): Promise<unknown>;
}

interface RunUnderWay {
  subjectHash: string;
  done: Promise<void>;
}

/**
 * Collects evidence for handoffs and has it recorded.
 *
 * @internal
 */
export class EvidenceRuns {
  readonly #options: EvidenceRunsOptions;
  /** Runs under way by handoff, so that a crowd costs one run. Another replica may run as well, which does no harm. */
  readonly #running = new Map<string, RunUnderWay>();

  private constructor(options: EvidenceRunsOptions) {
    this.#options = options;
  }

  static create(options: EvidenceRunsOptions): EvidenceRuns {
    return new EvidenceRuns(options);
  }

  /** Items that some collector answers for. */
  get itemIds(): ReadonlySet<string> {
    return this.#options.collection.itemIds;
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

  /**
   * Collects and records. A run of the whole handoff that is under way is joined when it is about the same: another
   * version, other thresholds or another tier need a look of their own.
   */
  async run(
    handoff: StoredHandoff,
    itemIds?: readonly string[],
    signal?: AbortSignal,
  ): Promise<void> {
    if (itemIds) return this.#run(handoff, this.#itemsOf(itemIds), signal);
    const subjectHash = evidenceSubjectHash(handoff);
    const known = this.#running.get(handoff.id);
    if (known?.subjectHash === subjectHash) return known.done;
    const running: RunUnderWay = {
      subjectHash,
      done: this.#run(handoff, this.#itemsOf(undefined), signal).finally(() => {
        if (this.#running.get(handoff.id) === running)
          this.#running.delete(handoff.id);
      }),
    };
    this.#running.set(handoff.id, running);
    return running.done;
  }

  async #run(
    handoff: StoredHandoff,
    itemIds: ReadonlySet<string>,
    signal?: AbortSignal,
  ): Promise<void> {
    const { handoffs, now, recorder } = this.#options;
    const subjectHash = evidenceSubjectHash(handoff);
    const results = await this.#collect(handoff, itemIds, signal);
    // Results of a process that is about to end would only be unknown.
    if (signal?.aborted) return;
    await recorder.recordEvidence(handoff.id, results, now(), subjectHash);
    const current = await handoffs.find(handoff.id);
    // Whoever changed it meanwhile asked for a look as a rule; where that was lost it is made up for here.
    if (current && evidenceSubjectHash(current) !== subjectHash)
      await this.#runAgain(current, itemIds, signal);
  }

  async #runAgain(
    handoff: StoredHandoff,
    itemIds: ReadonlySet<string>,
    signal?: AbortSignal,
  ): Promise<void> {
    const known = this.#running.get(handoff.id);
    if (known?.subjectHash === evidenceSubjectHash(handoff)) return known.done;
    return this.#run(handoff, itemIds, signal);
  }

  async #collect(
    handoff: StoredHandoff,
    itemIds: ReadonlySet<string>,
    signal?: AbortSignal,
  ): Promise<EvidenceResult[]> {
    const { collection, handoffs, now } = this.#options;
    const limit = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    const others = await handoffs.listOfModel(
      handoff.modelRef,
      handoff.environment,
    );
    return collection.collect(toEvidenceSubject(handoff, others), {
      itemIds,
      now: now(),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
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
