import request from 'supertest';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { digestOf, setupHandoffs } from '../../__testUtils__/setupHandoffs';
import { startPlugin } from '../../__testUtils__/startPlugin';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const tokens = {
  gate: ['ml-models.gate.read', 'ml-models.deployment.report'],
  audit: ['ml-models.event.read', 'ml-models.event.export'],
  lists: ['ml-models.handoff.read'],
};

describe('a service with a restricted token (ADR 0005)', () => {
  it('reads what its permissions name, whatever the catalog would show it, and nothing else', async () => {
    const knex = await databases.init('SQLITE_3');
    const life = await setupHandoffs(knex);
    const handoff = await life.start();
    const { server } = await startPlugin(knex, {
      catalog: life.catalog,
      externalAccess: [
        ...Object.entries(tokens).map(([subject, permission]) => ({
          type: 'static',
          options: { token: `${subject}-token`, subject },
          accessRestrictions: [{ plugin: 'ml-models', permission }],
        })),
        {
          type: 'static',
          options: { token: 'other-token', subject: 'other' },
          accessRestrictions: [{ plugin: 'catalog' }],
        },
      ],
    });
    const get = (path: string, subject: string) =>
      request(server)
        .get(`/api/ml-models${path}`)
        .set('Authorization', `Bearer ${subject}-token`);
    const own = `/handoffs/${handoff.summary.id}`;
    const gate = `/gate?model=mlmodel:default/churn&version=2&digest=${digestOf(
      2,
    )}`;
    const reached: Record<string, number[]> = {};
    for (const path of [
      gate,
      '/deployments',
      '/handoffs',
      own,
      `${own}/timeline`,
      '/events',
      '/events/verify',
      '/events/export',
      '/models',
      '/sources',
    ]) {
      reached[path] = [];
      for (const subject of [...Object.keys(tokens), 'other', 'none'])
        reached[path].push((await get(path, subject)).status);
    }
    expect(reached).toEqual({
      [gate]: [200, 403, 403, 403, 401],
      '/deployments': [403, 403, 200, 403, 401],
      '/handoffs': [403, 403, 200, 403, 401],
      [own]: [403, 403, 200, 403, 401],
      [`${own}/timeline`]: [403, 403, 200, 403, 401],
      '/events': [403, 200, 403, 403, 401],
      '/events/verify': [403, 200, 403, 403, 401],
      '/events/export': [403, 200, 403, 403, 401],
      '/models': [403, 403, 403, 403, 401],
      '/sources': [403, 403, 403, 403, 401],
    });
    expect((await get(gate, 'gate')).body).toMatchObject({
      decision: 'deny',
      state: 'draft',
      handoffId: handoff.summary.id,
    });
    expect((await get('/handoffs', 'lists')).body.total).toBe(1);
    const verified = await get('/events/verify', 'audit');
    expect(verified.body).toMatchObject({ valid: true, complete: true });
    const { body } = await get('/events/export?type=handoff.created', 'audit');
    expect(body.events).toHaveLength(1);
  });
});
