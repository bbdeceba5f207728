import type { ImportedSnapshot } from '@baton-ml/backstage-plugin-ml-models-node';
import { dayBefore } from './dayBefore';

type Step = [
  daysAgo: number,
  science: number,
  engineering: number,
  platform: number,
  product: number,
  models: number,
];

/** How the units came to be what they are. */
const STEPS: Record<
  string,
  Pick<ImportedSnapshot, 'declared' | 'recommended'> & {
    steps: Step[];
    mismatchDays?: number;
  }
> = {
  'alder-market': {
    declared: 'hybrid',
    recommended: 'hybrid',
    steps: [
      [120, 21, 16, 10, 3, 8],
      [90, 22, 17, 11, 3, 8],
      [60, 22, 17, 11, 3, 9],
      [30, 23, 17, 11, 3, 9],
    ],
  },
  growth: {
    declared: 'platform',
    recommended: 'platform',
    steps: [
      [150, 9, 6, 4, 0, 2],
      [120, 10, 6, 4, 0, 2],
      [90, 11, 6, 4, 0, 2],
      [60, 11, 6, 4, 0, 3],
      [30, 11, 6, 4, 0, 3],
    ],
  },
  'risk-and-payments': {
    declared: 'embedded',
    recommended: 'embedded',
    steps: [
      [390, 5, 4, 0, 0, 2],
      [300, 5, 4, 0, 0, 2],
      [210, 5, 5, 0, 0, 2],
      [120, 5, 6, 0, 0, 3],
      [30, 5, 6, 0, 0, 3],
    ],
  },
  fulfilment: {
    declared: 'platform',
    recommended: 'embedded',
    mismatchDays: 130,
    steps: [
      [120, 9, 6, 1, 0, 1],
      [90, 8, 6, 1, 0, 1],
      [60, 8, 6, 1, 0, 2],
      [30, 8, 6, 1, 0, 2],
    ],
  },
};

/**
 * Sizes of the last months, so that charts have a line and the mismatch a past.
 *
 * @internal
 */
export function sampleSnapshots(now: Date): ImportedSnapshot[] {
  return Object.entries(STEPS).flatMap(([unit, past]) =>
    past.steps.map(
      ([daysAgo, science, engineering, platform, product, models]) => ({
        unitRef: `group:default/${unit}`,
        day: dayBefore(now, daysAgo),
        practitioners: science + engineering + platform,
        members: science + engineering + platform + product,
        byRole: {
          'data-science': science,
          'ml-engineering': engineering,
          platform,
          product,
        },
        productionModels: models,
        declared: past.declared,
        recommended: past.recommended,
        mismatchSince:
          past.mismatchDays === undefined
            ? undefined
            : dayBefore(now, past.mismatchDays),
      }),
    ),
  );
}
