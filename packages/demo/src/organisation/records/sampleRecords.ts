import type { OrganisationImportContent } from '@baton-ml/backstage-plugin-ml-models-node';
import { dayBefore } from './dayBefore';
import { sampleCapacity } from './sampleCapacity';
import { sampleReviews } from './sampleReviews';
import { sampleSnapshots } from './sampleSnapshots';

/**
 * What the sample organisation recorded, told from today: capacity of several sprints, an engineer on loan, words on
 * rotations (one of them expired), reviews (one of them overdue) and how the units grew.
 *
 * @internal
 */
export function sampleRecords(now: Date): OrganisationImportContent {
  const day = (days: number) => dayBefore(now, days);
  return {
    capacity: sampleCapacity(now),
    allocations: {
      'greta-demand': {
        engineerRef: 'user:default/greta.baumann',
        targetRef: 'group:default/demand-science',
        from: day(60),
        share: 0.4,
        note: 'Until the fresh-food forecast runs without help.',
      },
      'zainab-search': {
        engineerRef: 'user:default/zainab.rahimi',
        targetRef: 'group:default/search-science',
        from: day(40),
        to: day(-50),
        share: 0.2,
      },
      'hana-recommendations': {
        engineerRef: 'user:default/hana.kovarova',
        targetRef: 'group:default/recommendations-science',
        from: day(150),
        to: day(61),
        share: 0.5,
      },
    },
    attestations: {
      'search-ranking': {
        modelRef: 'mlmodel:default/search-ranking',
        shared: true,
        until: day(-100),
      },
      'payment-fraud': {
        modelRef: 'mlmodel:default/payment-fraud',
        shared: true,
        until: day(-150),
      },
      'account-takeover': {
        modelRef: 'mlmodel:default/account-takeover',
        shared: false,
        until: day(-150),
        note: 'Risk Engineering alone; data scientists join after the training.',
      },
      'basket-recommender': {
        modelRef: 'mlmodel:default/basket-recommender',
        shared: true,
        hours: 'business-hours',
        until: day(-80),
      },
      // Expired: somebody has to say it again.
      'delivery-eta': {
        modelRef: 'mlmodel:default/delivery-eta',
        shared: true,
        until: day(20),
      },
    },
    reviews: sampleReviews(now),
    snapshots: sampleSnapshots(now),
  };
}
