import type {
  HandoffConstraints,
  HandoffRequirements,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** Fields of the requirements, in the order people read them. @internal */
export const requirementFields = [
  'objective',
  'businessMetric',
  'consumers',
  'latencyMilliseconds',
  'peakRequestsPerSecond',
  'data',
  'risk',
] as const satisfies readonly (keyof HandoffRequirements)[];

/** Fields of the constraints, in the order people read them. @internal */
export const constraintFields = [
  'platform',
  'latencyMilliseconds',
  'peakRequestsPerSecond',
  'costBudget',
  'servingData',
  'security',
  'notes',
] as const satisfies readonly (keyof HandoffConstraints)[];

/** Fields that hold a number. @internal */
export const numberFields: readonly string[] = [
  'latencyMilliseconds',
  'peakRequestsPerSecond',
];

/** @internal */
export type BlockName = 'requirements' | 'constraints';
