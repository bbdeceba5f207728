import type { StoredSummary } from '../database/handoffs/handoffDocuments';

/**
 * What a handoff has before anything was computed.
 *
 * @internal
 */
export const emptySummary: StoredSummary = {
  progress: {
    blocking: 0,
    settled: 0,
    answered: 0,
    failing: 0,
    unknown: 0,
    sections: [],
  },
  turnText: '',
  asked: [],
  blockingItems: [],
  deadlines: [],
  contradictions: [],
  signatures: [],
};
