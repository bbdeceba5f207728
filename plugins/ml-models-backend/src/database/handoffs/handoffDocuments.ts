import type {
  HandoffCapacity,
  HandoffSide,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** A threshold both sides agree on. @internal */
export interface StoredThreshold {
  metric: string;
  operator: '>=' | '<=' | '>' | '<';
  /** Absent when compared with another version. */
  value?: number;
  versus?: 'champion' | 'baseline';
  /** With `versus`: how much better, absolute. */
  minimumGain?: number;
}

/** What the data-science side needs. @internal */
export interface StoredRequirements {
  objective?: string;
  businessMetric?: string;
  thresholds?: StoredThreshold[];
  consumers?: string;
  /** 95th percentile. */
  latencyMilliseconds?: number;
  peakRequestsPerSecond?: number;
  data?: string;
  risk?: string;
  updatedAt?: string;
  updatedBy?: string;
}

/** What the engineering side can give. @internal */
export interface StoredConstraints {
  platform?: string;
  /** 95th percentile. */
  latencyMilliseconds?: number;
  peakRequestsPerSecond?: number;
  costBudget?: string;
  servingData?: string;
  security?: string;
  notes?: string;
  updatedAt?: string;
  updatedBy?: string;
}

/** The production repository a template makes or made. @internal */
export interface StoredRepository {
  componentRef?: string;
  repository?: string;
  /** Scaffolder task. */
  taskId?: string;
  state: 'started' | 'linked';
}

/** Who has to act next. @internal */
export type StoredTurn =
  | HandoffSide
  | 'both'
  | 'independent'
  | 'delivery'
  | 'nobody';

/** What lists and cards show of a handoff beside its row; derived, written along with every change. @internal */
export interface StoredSummary {
  progress: {
    blocking: number;
    settled: number;
    answered: number;
    failing: number;
    unknown: number;
    sections: Array<{
      id: string;
      title: string;
      blocking: number;
      settled: number;
      answered: number;
      failing: number;
      total: number;
    }>;
  };
  /** The next act in words. */
  turnText: string;
  /** Everybody who has to act next, one by one. */
  asked: Array<Exclude<StoredTurn, 'both' | 'nobody'> | 'owner'>;
  /** Blocking items nobody has settled, at most 10. */
  blockingItems: Array<{
    id: string;
    title: string;
    state: string;
    check: string;
  }>;
  /** Moments at which something that was signed gets out of date, soonest first. */
  deadlines: Array<{
    at: string;
    code: 'evidence-expired' | 'waiver-expired' | 'approval-expired';
    title?: string;
  }>;
  /** Titles of items whose newest check contradicts what was signed. */
  contradictions: string[];
  /** Signatures of the approval, also void ones. */
  signatures: Array<{
    transition: string;
    personRef: string;
    capacity: HandoffCapacity;
    revisionHash: string;
    at: string;
    valid: boolean;
  }>;
}

/** A link with a title. @internal */
export interface StoredLink {
  title: string;
  url: string;
}
