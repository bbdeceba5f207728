/**
 * A condition on one metric that both sides agreed on before the model was judged: against a number, or against
 * another model.
 *
 * @public
 */
export interface ContractThreshold {
  /** Key of the metric as the run logged it, for example `val_auc`. */
  metric: string;
  /** How the metric is compared with `value`. */
  op?: '>=' | '>' | '<=' | '<';
  /** The number it is compared with. */
  value?: number;
  /**
   * Compared with another model instead: `champion` is the version a production alias points to, `baseline` the
   * metric `baseline.<metric>` of the same run.
   */
  vs?: 'champion' | 'baseline';
  /** Smallest gain in the metric's own unit; 0 means "no worse". */
  minAbsoluteGain?: number;
  /** Smallest gain as a share of the other model's metric, 0.05 for five per cent. */
  minRelativeGain?: number;
  /** True for an error, a loss or a latency: a gain is then a decrease. */
  lowerIsBetter?: boolean;
}

/**
 * A limit on one slice of the data, compared with the metrics `slice.<key>.<metric>` and
 * `slice.<key>.<value>.<metric>` of the run.
 *
 * @public
 */
export interface ContractSlice {
  /** Name of the slice or of the column it is cut by, for example `region`. */
  key: string;
  /** Key of the metric. */
  metric: string;
  /** The metric must not be less. */
  floor?: number;
  /** The metric must not be more; for errors and losses. */
  ceiling?: number;
}

/**
 * Service levels the model has to hold at its peak.
 *
 * @public
 */
export interface ContractServiceLevels {
  /** Share of good answers, 0 to 1, for example 0.995. */
  availability?: number;
  /** Milliseconds. */
  p50LatencyMs?: number;
  /** Milliseconds. */
  p95LatencyMs?: number;
  /** Milliseconds. */
  p99LatencyMs?: number;
  /** Requests per second at the expected peak. */
  peakRps?: number;
  /** Share of failed answers, 0 to 1. */
  maxErrorRate?: number;
  /** Mebibytes one instance may use. */
  maxMemoryMiB?: number;
}

/**
 * The file `handoff.yaml`: what the experiment, the production repository and the portal agree on.
 *
 * @public
 */
export interface HandoffContract {
  /** Version of the file's shape. */
  apiVersion: 'ml-models/v1alpha1';
  /** Kind of the file. */
  kind: 'HandoffContract';
  /** Entity ref of the model, for example `mlmodel:default/churn`. */
  model: string;
  /** Where the versions live; `instance` is a key under `mlModels.sources`. */
  registry: { instance: string; model: string; alias?: string };
  /** Conditions on metrics. */
  thresholds?: ContractThreshold[];
  /** Limits on slices. */
  slices?: ContractSlice[];
  /** Factors on which fairness is evaluated; each needs metrics named `slice.<factor>.…`. */
  fairness?: { factors: string[]; note?: string };
  /** Service levels. */
  slo?: ContractServiceLevels;
  /** What consumers get when the model is down or unsure. */
  fallback?: {
    /** What takes over. */
    type: 'rule' | 'previous-version' | 'human' | 'default-value' | 'none';
    /** How, in a sentence. */
    note?: string;
    /** Path of the test that shows it, relative to the repository. */
    test?: string;
  };
  /** How the model is watched. */
  monitoring?: {
    /** Days after the creation of the version at which the model must be trained again. */
    maxModelAgeDays?: number;
    /** Days until the truth about a prediction is known. */
    labelDelayDays?: number;
    /** What happens on drift. */
    driftAction?: 'ticket' | 'page' | 'retrain' | 'fallback';
    /** The dashboard of the service. */
    dashboardUrl?: string;
    /** What starts a retraining, in words. */
    retrainingTrigger?: string;
    /** Who retrains: entity ref of a group or user. */
    retrainingOwner?: string;
  };
  /** How far a second training may be off, per metric, as an absolute difference. */
  retrain?: { tolerance: Record<string, number> };
  /** How the model gets into and out of production. */
  rollout?: {
    /** How traffic moves to the new version. */
    strategy?: 'canary' | 'shadow' | 'blue-green' | 'all-at-once';
    /** When the rollback was last rehearsed. */
    rollbackRehearsal?: {
      /** Day, `YYYY-MM-DD`. */
      date: string;
      /** Minutes it took. */
      minutes: number;
      /** Report or recording. */
      url?: string;
    };
  };
  /** Changes that break the contract in production, each named so that nobody is surprised. */
  breakingChanges?: {
    /** Path of the field, for example `inputs.tenure`. */
    path: string;
    /** What changes, and how consumers were told. */
    note: string;
  }[];
  /** A model this one was made from. */
  baseModel?: { name: string; license: string; url?: string };
}
