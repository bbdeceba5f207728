import type {
  CapacityTarget,
  PatternThresholds,
  SizeBasis,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Figures and groups of `mlModels.organisation`.
 *
 * @internal
 */
export interface OrganisationSettings {
  thresholds: PatternThresholds;
  basis: SizeBasis;
  capacity: { target: CapacityTarget; rollingPeriods: number };
  reviewEveryMonths: number;
  /** Days an attestation holds at most. */
  attestationDays: number;
  /** Canonical refs of groups whose members record for every unit. */
  adminGroups: string[];
}
