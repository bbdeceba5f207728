import type {
  HandoffThreshold,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * A model of the sample organisation as its people talk about it in a handoff.
 *
 * @internal
 */
export interface SampleModel {
  entityRef: string;
  riskTier: MlModelRiskTier;
  /** Names of users; the first one presents, the second one helps. */
  scientists: [string, string];
  /** Names of users; the first one reviews and signs, the second one helps. */
  engineers: [string, string];
  /** Names of users outside both teams, for a high tier. */
  governance?: [string, string];
  service: string;
  data: string;
  /** Slices that are looked at on their own. */
  slices: string;
  baseline: string;
  fallback: string;
  objective: string;
  businessMetric: string;
  consumers: string;
  risk: string;
  thresholds: HandoffThreshold[];
  latencyMilliseconds: number;
  peakRequestsPerSecond: number;
  platform: string;
  costBudget: string;
}
