import { createTestDatabases } from './__testUtils__/createTestDatabases';
import { checkedRoutes, documentedRoutesOf } from './__testUtils__/contract';
import {
  setupPlugin,
  setupPluginWithModels,
} from './__testUtils__/setupPlugin';

const databases = createTestDatabases();

jest.setTimeout(60_000);

/** What this file proves; other parts of the contract have a file of their own. */
const inventoryRoutes = documentedRoutesOf([
  'events',
  'inventory',
  'models',
  'sources',
  'summaries',
  'versions',
]).filter(route => !route.startsWith('GET /events/'));
/** Needs repositories to answer: held against the document in repositoryChecks.test.ts. */
const repositoryChecksRoute =
  'GET /models/by-entity/{kind}/{namespace}/{name}/repository-checks';

describe.each(databases.eachSupportedId())('plugin, %s', databaseId => {
  it('answers every documented route as documented', async () => {
    const { get, post, registry, sync, churn, versions } =
      await setupPluginWithModels(await databases.init(databaseId));
    const [first, second] = versions.items.map((item: any) => item.id);
    // Every call is held against the document on its way.
    await get(`/models/${churn.id}`);
    await get('/models/by-entity/mlmodel/default/churn');
    await post('/models/by-refs', {
      body: { entityRefs: ['mlmodel:default/churn', 'mlmodel:default/none'] },
    });
    await get(`/models/${churn.id}/metrics`);
    await get(`/models/${churn.id}/aliases`);
    await get(`/versions/${second}`);
    await get(`/versions/compare?ids=${first},${second}`);
    await get('/inventory/unclaimed', { as: 'service' });
    await get('/summaries', { as: 'service' });
    await post('/sources/main/sync');
    registry.models.clear();
    await sync();
    await get('/sources');
    await post('/sources/main/confirm-deletions', {
      body: { reason: 'Moved elsewhere' },
      headers: { 'If-Match': '2' },
    });
    await get('/events');
    expect([...checkedRoutes, repositoryChecksRoute].sort()).toEqual(
      [...inventoryRoutes].sort(),
    );
  });

  it('decides a permission for every route, by kind of caller', async () => {
    const { call, denied } = await setupPlugin(
      await databases.init(databaseId),
    );
    const id = '00000000-0000-4000-8000-000000000000';
    const entityRefs = { body: { entityRefs: [] } };
    const reason = {
      body: { reason: 'cleaned up' },
      headers: { 'If-Match': '1' },
    };
    const routes = [
      ['get', '/models', 'ml-models.model.read', 'user service'],
      [
        'post',
        '/models/by-refs',
        'ml-models.model.read',
        'user service',
        entityRefs,
      ],
      ['get', `/models/${id}`, 'ml-models.model.read', 'user service'],
      [
        'get',
        '/models/by-entity/mlmodel/default/x',
        'ml-models.model.read',
        'user service',
      ],
      [
        'get',
        '/models/by-entity/mlmodel/default/x/repository-checks',
        'ml-models.model.read',
        'user service',
      ],
      ['get', `/models/${id}/versions`, 'ml-models.model.read', 'user service'],
      ['get', `/models/${id}/metrics`, 'ml-models.model.read', 'user service'],
      ['get', `/models/${id}/aliases`, 'ml-models.model.read', 'user service'],
      [
        'get',
        `/versions/compare?ids=${id},x`,
        'ml-models.model.read',
        'user service',
      ],
      ['get', `/versions/${id}`, 'ml-models.model.read', 'user service'],
      ['get', '/inventory/unclaimed', 'ml-models.model.read', 'service'],
      ['get', '/summaries', 'ml-models.model.read', 'service'],
      ['get', '/sources', 'ml-models.source.read', 'user service'],
      ['post', '/sources/main/sync', 'ml-models.source.sync', 'user'],
      [
        'post',
        '/sources/main/confirm-deletions',
        'ml-models.source.confirm-deletions',
        'user',
        reason,
      ],
      ['get', '/events', 'ml-models.event.read', 'user service'],
    ] as const;
    expect(
      routes.map(([method, path]) => `${method} ${path.split('?')[0]}`),
    ).toHaveLength(inventoryRoutes.length);
    for (const [method, path, permission, callers, options] of routes) {
      const status = async (as: 'user' | 'service' | 'none') =>
        (await call(method, path, { ...options, as })).status;
      for (const as of ['user', 'service'] as const) {
        denied.clear();
        const allowed = await status(as);
        denied.add(permission);
        const refused = await status(as);
        const isForThem = callers.split(' ').includes(as);
        expect({
          path,
          as,
          passed: ![401, 403].includes(allowed),
          refused,
        }).toEqual({ path, as, passed: isForThem, refused: 403 });
      }
      expect([path, await status('none')]).toEqual([path, 401]);
    }
  });

  it('answers what is wrong with a request, and never with its own failure', async () => {
    const { get, post, call, churn } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    const { body } = await get('/models?limit=1');
    const cursor: string = body.nextCursor;
    const tampered = Buffer.from(
      Buffer.from(cursor, 'base64url').toString().replace('basket', 'casket'),
    ).toString('base64url');
    const none = '00000000-0000-4000-8000-000000000000';
    const bad: Array<[number, string, string]> = [
      [400, '/models?limit=0', 'limit'],
      [400, '/models?limit=501', 'limit'],
      [400, '/models?limit=many', 'limit'],
      [400, '/models?nonsense=1', 'nonsense'],
      [400, '/models?cursor=nonsense', 'cursor'],
      [400, `/models?cursor=${tampered}`, 'cursor'],
      [400, `/models?search=churn&cursor=${cursor}`, 'cursor'],
      [400, `/events?cursor=${cursor}`, 'cursor'],
      [400, '/models?search=%00', 'search'],
      [400, '/models/%00', 'path'],
      [400, '/models/%E0%A4%A', 'path'],
      [400, `/models/${churn.id}/versions?order=best`, 'order'],
      [400, `/models/${churn.id}/versions?status=dead`, 'status'],
      [400, `/models/${churn.id}/aliases?at=yesterday`, 'at'],
      [400, `/models/${churn.id}/aliases?at=2026-02-31T99:00:00Z`, 'at'],
      [400, '/versions/compare', 'ids'],
      [400, '/versions/compare?ids=', 'ids'],
      [400, `/versions/compare?ids=${'a,b,c,d,e,f,g'}`, 'ids'],
      [404, `/versions/compare?ids=a,${none}`, "'a'"],
      [404, `/models/${none}`, none],
      [404, '/models/nonsense', 'nonsense'],
      [404, `/models/${'x'.repeat(200)}`, 'x'],
      [404, `/models/${encodeURIComponent("'; --")}`, '--'],
      [404, `/models/${none}/versions`, none],
      [404, `/versions/${none}`, none],
      [404, '/versions/12', '12'],
      [404, '/models/by-entity/mlmodel/default/none', 'mlmodel:default/none'],
    ];
    for (const [status, path, words] of bad) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.body.error.message).toContain(words);
    }
    for (const [entityRefs, words] of [
      [undefined, 'entityRefs'],
      ['mlmodel:default/churn', 'entityRefs'],
      [[1], 'entityRefs'],
      [Array(1001).fill('a'), 'entityRefs'],
      [['a'.repeat(501)], 'entityRefs'],
    ]) {
      const answer = await post('/models/by-refs', { body: { entityRefs } });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(words);
    }
    expect(
      (await post('/models/by-refs', { body: '{"entityRefs": [' })).status,
    ).toBe(400);
    expect(
      (await post('/models/by-refs', { body: `"${'a'.repeat(3_000_000)}"` }))
        .status,
    ).toBe(400);
    expect((await call('delete', '/models')).status).toBeLessThan(500);
    expect((await call('put', `/models/${churn.id}`)).status).toBeLessThan(500);
  });
});
