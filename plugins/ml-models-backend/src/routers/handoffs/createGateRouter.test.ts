import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import {
  digestOf,
  people,
  setupHandoffs,
} from '../../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

const model = 'mlmodel:default/churn';
const link = 'https://deploy.example.com/7';

describe.each(databases.eachSupportedId())('gate, %s', databaseId => {
  it('says 304 only while the answer is the same', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    const ask = (etag?: string) =>
      life.get(`/gate?model=${model}&version=2&digest=${digestOf(2)}`, {
        as: 'service',
        headers: etag ? { 'If-None-Match': etag } : {},
      });
    const first = await ask();
    expect(first.body.decision).toBe('deny');
    const { etag } = first.headers;
    expect(etag).toBeDefined();
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const unchanged = await ask(etag);
    expect([unchanged.status, unchanged.text]).toEqual([304, '']);
    await life.design(handoff);
    await life.approve(handoff);
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(changed.body.decision).toBe('allow');
  });

  it('takes deployments from services, and from engineers with a link', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const handoff = await life.start();
    await life.design(handoff);
    await life.approve(handoff);
    const report = (as: `user:${string}`, more: object = {}) =>
      life.post('/deployments', {
        as,
        body: {
          entityRef: model,
          version: '2',
          environment: 'production',
          digest: digestOf(2),
          ...more,
        },
      });
    const without = await report(people.theo);
    expect(without.status).toBe(400);
    expect(without.body.error.message).toContain(`Field 'link'`);
    expect((await report(people.mira, { link })).status).toBe(403);
    expect(
      (await report(people.theo, { link, environment: 'mars' })).body.error
        .message,
    ).toContain('production');
    const none = await life.get('/deployments', { as: people.mira });
    expect(none.body.items).toEqual([]);
    await expect(life.move(handoff, 'go-live', people.theo)).rejects.toThrow(
      `Field 'link'`,
    );
    const live = await life.move(handoff, 'go-live', people.theo, {
      link,
      digest: digestOf(2),
    });
    expect(live.summary.state).toBe('in-production');
    const { body } = await life.get(`/deployments?model=${model}`, {
      as: people.mira,
    });
    expect(body.items).toMatchObject([{ approved: true, from: 'link', link }]);
    life.catalog.visible = new Set();
    const hidden = await life.get('/deployments', { as: people.mira });
    expect(hidden.body.items).toEqual([]);
    const named = await life.get(`/deployments?model=${model}`, {
      as: people.mira,
    });
    expect(named.status).toBe(404);
  });

  it('takes a version without a handoff from the engineering team of the model only', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    const report = (as: `user:${string}`) =>
      life.post('/deployments', {
        as,
        body: {
          entityRef: model,
          version: '99',
          environment: 'production',
          link,
        },
      });
    for (const as of [people.stranger, people.mira, people.noor, people.gia]) {
      const refused = await report(as);
      expect([as, refused.status]).toEqual([as, 403]);
      expect(refused.body.error.message).toContain('engineering team');
    }
    const none = await life.get('/deployments', { as: people.theo });
    expect(none.body.items).toEqual([]);
    expect((await report(people.theo)).body).toMatchObject({
      approved: false,
      from: 'link',
    });
    // Whoever has both roles reports as an engineer.
    expect((await report(people.kai)).status).toBe(201);
  });

  it('reports once per key, and refuses the key for another body', async () => {
    const life = await setupHandoffs(await databases.init(databaseId));
    await life.start();
    const report = (version: string) =>
      life.post('/deployments', {
        as: 'service',
        headers: { 'Idempotency-Key': 'pipeline-7' },
        body: { entityRef: model, version, environment: 'production' },
      });
    const first = await report('2');
    const again = await report('2');
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect((await report('3')).status).toBe(409);
    const { body } = await life.get('/deployments', { as: people.mira });
    expect(body.items).toHaveLength(1);
  });
});
