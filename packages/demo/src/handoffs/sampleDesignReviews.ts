import type { ImportedDesignReview } from '@baton-ml/backstage-plugin-ml-models-node';

const DAY = 86_400_000;

/**
 * Joint design reviews of the units, with minutes; one is planned.
 *
 * @internal
 */
export function sampleDesignReviews(now: Date): ImportedDesignReview[] {
  const midnight = Math.floor(now.getTime() / DAY) * DAY;
  const at = (daysBefore: number, hour: number) =>
    new Date(midnight - daysBefore * DAY + hour * 3_600_000).toISOString();
  const people = (...names: string[]) =>
    names.map(name => `user:default/${name}`);
  return [
    {
      key: 'growth-76',
      handoffKeys: ['search-ranking-6'],
      at: at(76, 7),
      by: 'user:default/sofia.lindqvist',
      review: {
        state: 'held',
        heldAt: at(76, 6),
        unitRef: 'group:default/growth',
        attendees: people('yuki.tanabe', 'sofia.lindqvist', 'henrik.aalto'),
        minutes:
          'The profile of the shop was the bottleneck. Read once per visit it costs 6 ms. Platform offers the session store; nobody objects. Decided: go on with 60 ms and 40 features.',
        decision: 'accepted',
        nextAt: at(62, 6),
      },
    },
    {
      key: 'growth-21',
      handoffKeys: ['search-ranking-7'],
      at: at(21, 7),
      by: 'user:default/sofia.lindqvist',
      review: {
        state: 'held',
        heldAt: at(21, 6),
        unitRef: 'group:default/growth',
        attendees: people(
          'yuki.tanabe',
          'tomas.herrera',
          'sofia.lindqvist',
          'zainab.rahimi',
        ),
        minutes:
          'What version 6 taught us: warm the session cache from the sessions of the night. Two weeks at 10 percent, then decide. Decided: same limits as for version 6, and a warm cache.',
        decision: 'accepted',
      },
    },
    {
      key: 'growth-8',
      handoffKeys: ['basket-recommender-8'],
      at: at(8, 7),
      by: 'user:default/dmitri.volkov',
      review: {
        state: 'held',
        heldAt: at(8, 6),
        unitRef: 'group:default/growth',
        attendees: people('chloe.marchand', 'mei.ling.koh', 'dmitri.volkov'),
        minutes:
          'The category filter belongs into the service and into the tests of the model. Families get a slice of their own. Decided: accepted with the filter as a requirement.',
        decision: 'accepted',
        nextAt: at(-6, 9),
      },
    },
    {
      key: 'growth-next',
      handoffKeys: ['query-intent-4'],
      at: at(3, 12),
      by: 'user:default/sofia.lindqvist',
      review: {
        state: 'planned',
        heldAt: at(-6, 9),
        unitRef: 'group:default/growth',
        attendees: people('yuki.tanabe', 'sofia.lindqvist', 'callum.macrae'),
      },
    },
    {
      key: 'risk-13',
      handoffKeys: ['payment-fraud-6'],
      at: at(13, 7),
      by: 'user:default/orla.fitzgerald',
      review: {
        state: 'held',
        heldAt: at(13, 6),
        unitRef: 'group:default/risk-and-payments',
        attendees: people(
          'amara.okafor',
          'sara.benali',
          'orla.fitzgerald',
          'kwabena.mensah',
          'mireille.lambert',
        ),
        minutes:
          'Fingerprints come late in 4 percent of the payments; a smaller tree takes those. False alarms: 1.5 percent over all payments, first orders are watched. Decided: two trees, measured apart.',
        decision: 'accepted',
      },
    },
    {
      key: 'fulfilment-59',
      handoffKeys: ['demand-forecast-fresh-8'],
      at: at(59, 7),
      by: 'user:default/greta.baumann',
      review: {
        state: 'held',
        heldAt: at(59, 6),
        unitRef: 'group:default/fulfilment',
        attendees: people('nora.eriksen', 'tariq.aziz', 'greta.baumann'),
        minutes:
          'Midnight costs half a percent of quality and saves purchasing an hour. The weather of 22:00 is good enough. Decided: forecast at midnight.',
        decision: 'accepted',
        nextAt: at(45, 6),
      },
    },
  ];
}
