import type { ModelPassProgress } from './ModelPass';

/**
 * What a sync has done so far; filled while the work goes on, so that a run that fails half-way tells how far it came.
 *
 * @internal
 */
export interface SyncProgress extends ModelPassProgress {
  /** Versions that were listed; absent when none were asked for. */
  versions?: number;
  /** Models removed. */
  removed: number;
  /** Whether every version of the source was listed. */
  swept: boolean;
  /** In words, what of the source is in doubt. */
  doubts: string[];
  /** Other rows are absent than before. */
  isAbsenceChanged: boolean;
  /** Entities whose label values are other ones now. */
  labelsChanged: string[];
  /** Set when nothing is left to be done. */
  settledListing?: readonly string[];
}

/**
 * Progress of a sync that has done nothing yet.
 *
 * @internal
 */
export function createSyncProgress(): SyncProgress {
  return {
    models: 0,
    created: 0,
    changed: new Set(),
    removed: 0,
    swept: false,
    doubts: [],
    isAbsenceChanged: false,
    labelsChanged: [],
  };
}
