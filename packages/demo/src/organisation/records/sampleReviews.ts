import type { OrganisationImportContent } from '@baton-ml/backstage-plugin-ml-models-node';
import { dayBefore } from './dayBefore';

/**
 * Reviews of the past: one unit is overdue, one is asked for before its day because its mismatch lasts.
 *
 * @internal
 */
export function sampleReviews(
  now: Date,
): NonNullable<OrganisationImportContent['reviews']> {
  return {
    company: {
      unitRef: 'group:default/alder-market',
      at: dayBefore(now, 120),
      attendees: [
        'user:default/rosalind.hart',
        'user:default/eleni.papadaki',
        'user:default/ingrid.halvorsen',
      ],
      size: 47,
      byRole: {
        'data-science': 21,
        'ml-engineering': 16,
        platform: 10,
        product: 3,
      },
      productionModelRefs: [
        'mlmodel:default/search-ranking',
        'mlmodel:default/query-intent',
        'mlmodel:default/basket-recommender',
        'mlmodel:default/payment-fraud',
        'mlmodel:default/account-takeover',
        'mlmodel:default/pay-later-limit',
        'mlmodel:default/demand-forecast-fresh',
        'mlmodel:default/delivery-eta-v1',
      ],
      recommended: 'hybrid',
      patternBefore: 'platform',
      patternAfter: 'hybrid',
      decision:
        'From a platform team to a hybrid: the critical systems get engineers of their own, everybody else the paved road.',
    },
    growth: {
      unitRef: 'group:default/growth',
      at: dayBefore(now, 150),
      attendees: [
        'user:default/yuki.tanabe',
        'user:default/dmitri.volkov',
        'user:default/henrik.aalto',
      ],
      size: 20,
      byRole: {
        'data-science': 9,
        'ml-engineering': 6,
        platform: 4,
        product: 0,
      },
      productionModelRefs: [
        'mlmodel:default/search-ranking',
        'mlmodel:default/query-intent',
      ],
      recommended: 'platform',
      patternBefore: 'platform',
      patternAfter: 'platform',
      decision: 'Stay with the platform team; lend an engineer to Search.',
    },
    'risk-and-payments': {
      unitRef: 'group:default/risk-and-payments',
      at: dayBefore(now, 410),
      attendees: [
        'user:default/amara.okafor',
        'user:default/leila.haddad',
        'user:default/ingrid.halvorsen',
      ],
      size: 9,
      byRole: {
        'data-science': 5,
        'ml-engineering': 4,
        platform: 0,
        product: 0,
      },
      productionModelRefs: [
        'mlmodel:default/payment-fraud',
        'mlmodel:default/account-takeover',
      ],
      recommended: 'embedded',
      patternBefore: 'embedded',
      patternAfter: 'embedded',
      decision: 'One engineer in each pod, the others together.',
    },
    fulfilment: {
      unitRef: 'group:default/fulfilment',
      at: dayBefore(now, 240),
      attendees: ['user:default/nora.eriksen', 'user:default/hamza.siddiqui'],
      size: 22,
      byRole: {
        'data-science': 10,
        'ml-engineering': 8,
        platform: 4,
        product: 1,
      },
      productionModelRefs: ['mlmodel:default/delivery-eta-v1'],
      recommended: 'platform',
      patternBefore: 'platform',
      patternAfter: 'platform',
      decision:
        'Keep the platform team until the new warehouse has opened, then look again.',
    },
  };
}
