import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleMlModels from '@baton-ml/backstage-plugin-catalog-backend-module-ml-models';
// The records are proved by the plugin they are made for; nothing but this test imports it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import mlModelsPlugin from '@baton-ml/backstage-plugin-ml-models-backend';
import request from 'supertest';
import { catalogModuleSampleOrganisation } from '../catalogModuleSampleOrganisation';
import { mlModelsModuleSampleRecords } from './mlModelsModuleSampleRecords';
import { sampleRecords } from './sampleRecords';

async function start(dangerouslyAllowOutsideDevelopment: boolean) {
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleMlModels,
      catalogModuleSampleOrganisation,
      mlModelsPlugin,
      mlModelsModuleSampleRecords,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          catalog: {
            rules: [
              {
                allow: [
                  'API',
                  'Component',
                  'Group',
                  'Location',
                  'MlModel',
                  'Resource',
                  'System',
                  'User',
                ],
              },
            ],
          },
          demo: { organisation: true },
          auth: { providers: { demo: { dangerouslyAllowOutsideDevelopment } } },
        },
      }),
    ],
  });
  const get = async (path: string) =>
    (await request(server).get(`/api/ml-models${path}`)).body;
  return { get, scheduler };
}

/** Data scientists and engineers of the whole sample organisation. */
const PEOPLE_WHO_COUNT = 51;

describe('sample records', () => {
  it('show all three patterns, a mismatch, an uncovered model, an overdue review and capacity', async () => {
    const { get, scheduler } = await start(true);
    const readUnits = async () => (await get('/units')).items ?? [];
    let units: any[] = [];
    // The catalog fills in the background; the time limit of the test ends a wait that leads nowhere.
    while (
      units.length < 4 ||
      units.some(unit => unit.review.lastAt === undefined) ||
      // Groups come before all of their people.
      !units.some(unit => unit.size.count === PEOPLE_WHO_COUNT)
    ) {
      await new Promise(resolve => setTimeout(resolve, 2000));
      await scheduler.triggerTask('organisation-imports').catch(() => {});
      units = await readUnits();
    }
    const shown = Object.fromEntries(
      units.map(unit => [
        unit.ref.split('/')[1],
        [
          unit.pattern.declared,
          unit.pattern.match,
          unit.review.state,
          unit.capacity.band,
        ],
      ]),
    );
    expect(shown).toEqual({
      'alder-market': ['hybrid', 'match', 'up-to-date', 'no-data'],
      growth: ['platform', 'match', 'up-to-date', 'on-target'],
      'risk-and-payments': ['embedded', 'match', 'overdue', 'under'],
      fulfilment: ['platform', 'mismatch', 'due-now', 'over'],
    });
    const company = await get('/units/default/alder-market');
    expect(company.uncoveredModels).toMatchObject([
      { ref: 'mlmodel:default/query-intent' },
    ]);
    expect(company.structure).toMatchObject({ fulfilled: true });
    expect(company.sinceLastReview.modelsAdded).toMatchObject([
      { ref: 'mlmodel:default/delivery-eta' },
    ]);
    const growth = await get('/units/default/growth');
    expect(growth.structure).toMatchObject({ fulfilled: true });
    expect(growth.capacityPeriods.actual).toHaveLength(8);
    expect(growth.capacityPeriods.planned).toHaveLength(2);
    expect(
      growth.capacityPeriods.actual.every((entry: any) => entry.imported),
    ).toBe(true);
    expect(
      (await get('/allocations')).items.map((item: any) => item.state),
    ).toEqual(['active', 'active', 'ended']);
  }, 180_000);

  it('are for development, or where the configuration says so', async () => {
    const { scheduler } = await start(false);
    await expect(
      scheduler.triggerTask('organisation-imports'),
    ).rejects.toThrow();
  });

  it('tell periods that do not overlap', () => {
    const { capacity } = sampleRecords(new Date('2026-03-01T10:00:00Z'));
    const periods = Object.values(capacity ?? {})
      .map(entry => ({ ...entry, key: `${entry.unitRef} ${entry.kind}` }))
      .sort((a, b) => `${a.key} ${a.from}`.localeCompare(`${b.key} ${b.from}`));
    for (const [index, period] of periods.entries()) {
      const next = periods[index + 1];
      expect(period.from < period.to).toBe(true);
      expect(next?.key !== period.key || period.to < next.from).toBe(true);
    }
  });
});
