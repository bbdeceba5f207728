import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReadModel } from '../directory/OrganisationEntities';
import type { OrganisationView } from '../OrganisationView';

/**
 * Counts how production models are covered. Models of which nothing is known count in neither share.
 *
 * @internal
 */
export function summariseOnCall(
  view: OrganisationView,
  production: readonly ReadModel[],
): OrganisationUnitSummary['onCall'] {
  const judged = production.map(model => view.onCallOf(model));
  const count = (state: string) =>
    judged.filter(one => one.state === state).length;
  const [shared, configured, notShared, none, unknown] = [
    'shared',
    'configured',
    'not-shared',
    'none',
    'unknown',
  ].map(count);
  const known = production.length - unknown;
  return {
    models: production.length,
    shared,
    configured,
    notShared,
    none,
    unknown,
    businessHours: judged.filter(
      one => one.hours === 'business-hours' && one.state !== 'none',
    ).length,
    coveredShare: known > 0 ? (known - none) / known : undefined,
    // Whether both sides share it is known of these alone.
    sharedShare: known > 0 ? shared / known : undefined,
  };
}
