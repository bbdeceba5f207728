import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleMlModels from '@baton-ml/backstage-plugin-catalog-backend-module-ml-models';
// The history is proved by the plugin it is made for; nothing but tests import it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import mlModelsPlugin from '@baton-ml/backstage-plugin-ml-models-backend';
import { type MlflowSimulator, startMlflowReplay } from 'registry-simulators';
import request from 'supertest';
import { catalogModuleSampleOrganisation } from '../organisation/catalogModuleSampleOrganisation';
import { mlModelsModuleSampleHandoffs } from './mlModelsModuleSampleHandoffs';
import { sampleHandoffs } from './sampleHandoffs';

let registry: MlflowSimulator;

beforeAll(async () => {
  registry = await startMlflowReplay();
});

afterAll(async () => {
  await registry.stop();
});

async function start(dangerouslyAllowOutsideDevelopment: boolean) {
  const scheduler = mockServices.scheduler();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const { server } = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleMlModels,
      catalogModuleSampleOrganisation,
      mlModelsPlugin,
      mlModelsModuleSampleHandoffs,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
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
          mlModels: {
            handoff: { governanceGroups: ['group:default/model-risk-board'] },
            owners: { default: 'group:default/unowned' },
            people: { byEmail: true, byName: true },
            sources: {
              main: {
                type: 'mlflow',
                title: 'MLflow',
                baseUrl: registry.url,
                sample: true,
              },
            },
          },
        },
      }),
    ],
  });
  const get = async (path: string) =>
    (await request(server).get(`/api/ml-models${path}`)).body;
  const run = async (task: string) =>
    scheduler.triggerTask(task).catch(() => {});
  return { get, logger, run };
}

describe('sample handoffs', () => {
  it('are replayed as a whole and once, in every state, over a year', async () => {
    const { get, logger, run } = await start(true);
    const readAll = async () => (await get('/handoffs?limit=200')).items ?? [];
    let handoffs: any[] = [];
    // The catalog fills in the background; the time limit of the test ends a wait that leads nowhere.
    while (handoffs.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 2000));
      await run('sync-main');
      await run('claims');
      await run('handoffs');
      handoffs = await readAll();
    }
    // What the rules refuse is logged, and says why.
    expect(
      logger.warn.mock.calls
        .map(call => call.map(String).join(' '))
        .filter(text => text.includes('import')),
    ).toEqual([]);
    const states = new Set(handoffs.map(({ state }) => state));
    expect([...states].sort()).toEqual([
      'approved',
      'changes-requested',
      'design-review',
      'draft',
      'in-production',
      'in-review',
      'preparing',
      'retired',
      'superseded',
      'suspended',
      'withdrawn',
    ]);
    expect(handoffs.length).toBeGreaterThanOrEqual(25);
    expect(handoffs.every(({ flags }) => flags.includes('imported'))).toBe(
      true,
    );
    expect(Math.max(...handoffs.map(({ round }) => round))).toBeGreaterThan(2);
    const reviews = await get('/design-reviews?limit=50');
    expect(reviews.items).toHaveLength(6);
    expect(handoffs.flatMap(({ flags }) => flags)).toContain(
      'unapproved-alias',
    );
    const expired = handoffs.find(
      ({ entityRef, version }) =>
        entityRef === 'mlmodel:default/pay-later-limit' && version === '4',
    );
    expect(expired).toMatchObject({ state: 'in-review' });

    await run('handoffs');
    expect(await readAll()).toHaveLength(handoffs.length);
  }, 300_000);

  it('are for development, or where the configuration says so', async () => {
    const { get, run } = await start(false);
    await run('handoffs');
    expect((await get('/handoffs')).items).toEqual([]);
  }, 60_000);

  it('tell every history in the order of its moments, and none of the future', () => {
    const now = new Date('2026-03-01T10:00:00Z');
    const { handoffs } = sampleHandoffs(now);
    for (const { acts, at } of handoffs) {
      const moments = [at, ...acts.map(act => act.at)];
      expect([...moments].sort()).toEqual(moments);
      expect(moments.at(-1)! < now.toISOString()).toBe(true);
    }
  });
});
