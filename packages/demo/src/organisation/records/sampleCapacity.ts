import type { OrganisationImportContent } from '@baton-ml/backstage-plugin-ml-models-node';
import { dayBefore } from './dayBefore';

/** Engineering days and, of these, productionizing days of the last eight sprints, oldest first. */
const SPRINTS: Record<string, [net: number, productionizing: number][]> = {
  // On target.
  growth: [
    [88, 11],
    [84, 13],
    [90, 15],
    [86, 16],
    [72, 13],
    [88, 18],
    [90, 19],
    [85, 17],
  ],
  // Under it.
  'risk-and-payments': [
    [54, 9],
    [52, 8],
    [56, 7],
    [50, 6],
    [54, 6],
    [55, 5],
    [53, 6],
    [56, 6],
  ],
  // Over it.
  fulfilment: [
    [48, 10],
    [50, 12],
    [46, 12],
    [49, 14],
    [50, 15],
    [44, 13],
    [48, 15],
    [50, 16],
  ],
};

/** What the next two sprints plan. */
const PLANS: Record<string, [net: number, productionizing: number]> = {
  growth: [88, 18],
  'risk-and-payments': [54, 11],
};

const SPRINT_DAYS = 14;

/**
 * Eight sprints of a fortnight up to yesterday, and two ahead.
 *
 * @internal
 */
export function sampleCapacity(
  now: Date,
): NonNullable<OrganisationImportContent['capacity']> {
  const entries: NonNullable<OrganisationImportContent['capacity']> = {};
  for (const [unit, sprints] of Object.entries(SPRINTS)) {
    for (const [index, [netDays, productionizingDays]] of sprints.entries()) {
      const daysAgo = (sprints.length - index) * SPRINT_DAYS;
      entries[`${unit}-${index + 1}`] = {
        unitRef: `group:default/${unit}`,
        kind: 'actual',
        from: dayBefore(now, daysAgo),
        to: dayBefore(now, daysAgo - SPRINT_DAYS + 1),
        netDays,
        productionizingDays,
      };
    }
  }
  for (const [unit, [netDays, productionizingDays]] of Object.entries(PLANS)) {
    for (const ahead of [0, 1]) {
      entries[`${unit}-plan-${ahead + 1}`] = {
        unitRef: `group:default/${unit}`,
        kind: 'planned',
        from: dayBefore(now, -ahead * SPRINT_DAYS),
        to: dayBefore(now, -(ahead + 1) * SPRINT_DAYS + 1),
        netDays,
        productionizingDays,
      };
    }
  }
  return entries;
}
