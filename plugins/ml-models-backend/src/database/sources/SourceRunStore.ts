/**
 * One run of the sync of a source.
 *
 * @internal
 */
export interface SourceRun {
  id: string;
  sourceId: string;
  trigger: 'schedule' | 'person';
  outcome: 'running' | 'succeeded' | 'degraded' | 'failed';
  /** ISO 8601. */
  startedAt: string;
  /** ISO 8601. */
  finishedAt?: string;
  /** Whether the run listed every version of the source. */
  swept: boolean;
  /** Models in the listing. */
  models?: number;
  /** Versions that were listed. */
  versions?: number;
  created?: number;
  changed?: number;
  removed?: number;
  /** Why it failed, for people. */
  error?: string;
  /** Hashes of the pages of models, when they left nothing to be done: no model absent, no versions due. */
  settledListing?: readonly string[];
}

/**
 * What is known of a source from its runs.
 *
 * @internal
 */
export interface SourceRunState {
  /** The newest run, also one that still runs. */
  newest?: SourceRun;
  /** The newest run that has ended. */
  newestFinished?: SourceRun;
  /** End of the newest run that succeeded. */
  lastSuccessAt?: string;
}

/**
 * Runs of the sync. The only rows a sync writes when it finds nothing new.
 *
 * @internal
 */
export interface SourceRunStore {
  /** Starts a run; runs of the source that never ended are noted as failed. */
  start(run: {
    sourceId: string;
    trigger: 'schedule' | 'person';
    startedAt: string;
  }): Promise<string>;
  /** Ends a run and removes all but the newest runs of the source. */
  finish(
    id: string,
    result: Omit<SourceRun, 'id' | 'trigger' | 'startedAt'>,
  ): Promise<void>;
  /** What the next run has to know of those before it. */
  readLast(sourceId: string): Promise<{
    /** Start of the newest complete run that listed every version. */
    sweptAt?: string;
    /** Of the very last run; absent when it left something to be done, or failed. */
    settledListing?: readonly string[];
  }>;
  /** By source id; a source that never ran is missing. */
  readStates(): Promise<Map<string, SourceRunState>>;
}
