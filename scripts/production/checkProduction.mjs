// Run by `npm run test:production`. Not named like the tests of `npm test`, since it needs the bundle.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { startProductionPortal } from '../portal/startProductionPortal.mjs';

const TOKEN = 'a-token-of-the-production-test-1';
const TEMPLATES = ['ml-experiment', 'ml-new-version', 'ml-production'];

describe('the bundle with nothing but the production configuration', () => {
  let portal;
  before(async () => {
    portal = await startProductionPortal({ token: TOKEN, withinMs: 300_000 });
  });
  after(() => portal?.stop());

  const get = async (path, headers = { authorization: `Bearer ${TOKEN}` }) => {
    const response = await fetch(`${portal.url}${path}`, { headers });
    return { status: response.status, text: await response.text() };
  };
  const entities = async kind => {
    const { status, text } = await get(
      `/api/catalog/entities?filter=kind=${kind}`,
    );
    assert.equal(status, 200, text);
    return JSON.parse(text);
  };

  it('is alive and serves the app', async () => {
    assert.equal((await get('/.backstage/health/v1/liveness', {})).status, 200);
    const page = await get('/', {});
    assert.equal(page.status, 200);
    assert.match(page.text, /<div id="root">/);
    assert.equal((await get('/api/ml-models/models', {})).status, 401);
  });

  it('brings the software templates of the package', async () => {
    let names = [];
    for (let attempt = 0; attempt < 60; attempt++) {
      names = (await entities('template'))
        .map(({ metadata }) => metadata.name)
        .sort();
      if (names.length >= TEMPLATES.length) break;
      await delay(1000);
    }
    assert.deepEqual(names, TEMPLATES, portal.output());
  });

  it('holds nothing of the demo', async () => {
    for (const kind of ['user', 'group', 'mlmodel']) {
      assert.deepEqual(await entities(kind), []);
    }
    const { status, text } = await get('/api/ml-models/sources');
    assert.equal(status, 200, text);
    assert.deepEqual(JSON.parse(text).items, []);
    const signIn = await get('/api/auth/demo/refresh', {});
    assert.equal(signIn.status, 404, signIn.text);
  });
});
