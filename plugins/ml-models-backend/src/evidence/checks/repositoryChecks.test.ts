import { experimentStandard } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { modelRecord, versionRecord } from '../../__testUtils__/FakeRegistry';
import { setupPlugin } from '../../__testUtils__/setupPlugin';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { startScmServer } from '../__testUtils__/startScmServer';

const databases = createTestDatabases();

jest.setTimeout(120_000);

const trained = 'a'.repeat(40);
const head = 'b'.repeat(40);
const PATH = '/models/by-entity/MlModel/default/Churn/repository-checks';

describe.each(databases.eachSupportedId())(
  'repository checks, %s',
  databaseId => {
    const closers: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closers.splice(0)) await close();
    });

    async function setup(
      host: 'github' | 'gitlab',
      spec: object = {},
      standard = 'experiment@1',
    ) {
      const server = await startScmServer({
        'growth/churn': {
          head,
          commits: { [trained]: {}, [head]: {} },
          checks: {
            [trained]: [
              { name: 'experiment-ci / lint (push)', conclusion: 'success' },
              { name: 'tests (3.11)', conclusion: 'success' },
              { name: 'tests (3.12)', conclusion: 'failure' },
              { name: 'docs', conclusion: null },
              { name: 'layout', conclusion: 'cancelled' },
              { name: 'something-else', conclusion: 'failure' },
            ],
          },
        },
      });
      closers.push(server.stop);
      const catalog = new TestCatalog().addDescriptor('churn', {
        type: 'classifier',
        lifecycle: 'experimental',
        owner: 'growth',
        registry: { instance: 'main', model: 'churn' },
        source: { experiment: 'churn-experiment' },
        ...spec,
      });
      catalog.entities.push({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          namespace: 'default',
          name: 'churn-experiment',
          annotations: {
            'ml-models/code-standard': standard,
            'backstage.io/source-location': `url:${server.origin}/growth/churn${
              host === 'gitlab' ? '/-' : ''
            }/tree/main/`,
          },
        },
      });
      const plugin = await setupPlugin(await databases.init(databaseId), {
        catalog,
        integrations: server.integrations[host],
      });
      plugin.registry.addModel(modelRecord('churn'));
      plugin.registry.addVersion(
        versionRecord('churn', 1, { source: { commit: trained } }),
      );
      await plugin.sync();
      await plugin.claim();
      return { ...plugin, server };
    }

    it.each(['github', 'gitlab'] as const)(
      'says of every check of the standard what %s says at the commit of the version',
      async host => {
        const { get } = await setup(host);
        const { status, body } = await get(PATH);
        expect(status).toBe(200);
        const [experiment, production] = body.items;
        expect(experiment).toMatchObject({
          side: 'experiment',
          componentRef: 'component:default/churn-experiment',
          standard: 'experiment@1',
          state: 'read',
          commit: trained,
          version: '1',
        });
        expect(
          experiment.checks.map((check: { name: string; state: string }) => [
            check.name,
            check.state,
          ]),
        ).toEqual([
          ['lint', 'passed'],
          ['layout', 'skipped'],
          ['notebooks', 'missing'],
          ['tests', 'failed'],
          ['contract-files', 'missing'],
          ['docs', 'running'],
          ['lock-check', 'missing'],
          ['experiment-gate', 'missing'],
        ]);
        expect(experiment.checks).toHaveLength(
          experimentStandard.checks.filter(each => each.required).length + 1,
        );
        expect(production).toMatchObject({ side: 'production', state: 'none' });
      },
    );

    it('asks the host once for all who look within a minute', async () => {
      const { get, server } = await setup('github');
      const [one, other] = await Promise.all([get(PATH), get(PATH)]);
      expect(other.body).toEqual(one.body);
      const asked = server.requests.length;
      expect((await get(PATH)).body).toEqual(one.body);
      expect(server.requests).toHaveLength(asked);
    });

    it('is unknown, not failed, when the host does not answer', async () => {
      const { get, server } = await setup('github');
      server.interfere = (_request, response) => {
        response.writeHead(503).end();
        return true;
      };
      const { status, body } = await get(PATH);
      expect(status).toBe(200);
      expect(body.items[0]).toMatchObject({
        side: 'experiment',
        state: 'unknown',
        reason: expect.stringContaining('503'),
        checks: [],
      });
    });

    it('asks nothing for a standard that Baton does not know', async () => {
      const { get } = await setup('github', {}, 'acme@3');
      expect((await get(PATH)).body.items[0]).toMatchObject({
        standard: 'acme@3',
        state: 'none',
        reason: 'The repository follows no standard Baton knows.',
        checks: [],
      });
    });

    it('knows no other model, and none that the caller may not see', async () => {
      const { catalog, get } = await setup('github');
      expect((await get(PATH)).status).toBe(200);
      catalog.visible = new Set();
      expect((await get(PATH)).status).toBe(404);
      catalog.visible = undefined;
      expect((await get(PATH.replace('Churn', 'nothing'))).status).toBe(404);
      expect((await get(PATH.replace('MlModel', 'Component'))).status).toBe(
        404,
      );
    });
  },
);
