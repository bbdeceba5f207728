import { createDeferred } from '@backstage/types';
import { TestDatabases } from '@backstage/backend-test-utils';
import type { RegistryListOptions } from '@baton-ml/backstage-plugin-ml-models-node';
import type { Knex } from 'knex';
import { FakeRegistry, modelRecord } from './__testUtils__/FakeRegistry';
import { setupPlugin } from './__testUtils__/setupPlugin';

// Several processes on one SQLite file are not a setup anybody runs.
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

jest.setTimeout(120_000);

/** Holds every listing until it is let go. */
class HeldRegistry extends FakeRegistry {
  readonly gate = createDeferred();

  async *listModels(options: RegistryListOptions) {
    for await (const page of super.listModels(options)) {
      await this.gate;
      yield page;
    }
  }
}

async function waitUntil(isDone: () => boolean | Promise<boolean>) {
  while (!(await isDone())) {
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
}

const countRuns = async (knex: Knex, outcome: string) =>
  (await knex('source_runs').where({ outcome })).length;

describe('two replicas on one PostgreSQL', () => {
  it('share one sync', async () => {
    const knex = await databases.init('POSTGRES_18');
    const schedule = {
      frequency: { hours: 1 },
      timeout: { minutes: 5 },
      initialDelay: { milliseconds: 1 },
    };
    const config = {
      mlModels: { sources: { main: { type: 'fake', schedule } } },
    };
    const start = async () => {
      const registry = new HeldRegistry('main');
      registry.addModel(modelRecord('churn'), 1);
      const plugin = await setupPlugin(knex, {
        config,
        registries: [registry],
        hasRealScheduler: true,
      });
      return { ...plugin, registry };
    };
    const first = await start();
    const second = await start();
    const calls = () =>
      [...first.registry.calls, ...second.registry.calls].filter(
        call => call === 'models',
      ).length;

    await waitUntil(() => calls() > 0);
    // Whichever runs it, the other one sees so and does not begin its own beside it. What was asked for meanwhile,
    // by whomever and however often, is one more run: the running one may be past what has just been registered.
    for (const { registry } of [first, second]) {
      registry.addModel(modelRecord('later'), 1);
    }
    for (const { post } of [first, second]) {
      const answer = await post('/sources/main/sync');
      expect(answer.status).toBe(202);
      expect(answer.body.lastRun).toMatchObject({ outcome: 'running' });
    }
    first.registry.gate.resolve();
    second.registry.gate.resolve();
    // The schedule would come in an hour.
    await waitUntil(async () => (await countRuns(knex, 'succeeded')) === 2);
    expect(calls()).toBe(2);
    expect(await knex('source_runs').orderBy('id')).toMatchObject([
      { trigger: 'schedule', created: 1 },
      { trigger: 'person', created: 1 },
    ]);
    expect(await knex('models')).toHaveLength(2);

    // Asked of one, done by one.
    await waitUntil(
      async () =>
        (await second.post('/sources/main/sync')).status === 202 &&
        (await countRuns(knex, 'succeeded')) >= 3,
    );
    expect(await countRuns(knex, 'failed')).toBe(0);
    for (const { get } of [first, second]) {
      const { body } = await get('/models');
      expect(body.items).toMatchObject([
        { name: 'churn', versionCount: 1 },
        { name: 'later', versionCount: 1 },
      ]);
    }
  });
});
