// Run by `npm run test:start`. Not named like the tests of `npm test`, since it compiles the whole portal.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../findFreePort.mjs';
import { assertPortsFree } from './assertPortsFree.mjs';
import { DevelopmentPortal } from './DevelopmentPortal.mjs';

const PORTS = [
  'BATON_APP_PORT',
  'BATON_BACKEND_PORT',
  'BATON_GIT_PORT',
  'BATON_REPLAY_PORT',
];
const PERSON = 'eleni.papadaki';

describe('npm run start:sqlite', () => {
  const data = mkdtempSync(path.join(tmpdir(), 'baton-start-'));
  const ports = {};
  let portal;
  let modelId;
  before(async () => {
    for (const name of PORTS) ports[name] = await findFreePort();
    portal = new DevelopmentPortal({ data, ports });
  });
  after(async () => {
    await portal?.end();
    rmSync(data, { recursive: true, force: true });
  });

  /** Calls the backend as a person who has signed in. */
  const call = async (route, { method = 'GET', body, headers } = {}) => {
    const response = await fetch(
      `http://127.0.0.1:${ports.BATON_BACKEND_PORT}${route}`,
      {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: body && JSON.stringify(body),
      },
    );
    const text = await response.text();
    assert.ok(response.ok, `${method} ${route}: ${response.status} ${text}`);
    return text && JSON.parse(text);
  };
  const signIn = async () => {
    const { backstageIdentity } = await call('/api/auth/demo/refresh', {
      headers: {
        'x-demo-user': PERSON,
        'x-requested-with': 'XMLHttpRequest',
      },
    });
    return { authorization: `Bearer ${backstageIdentity.token}` };
  };
  const setting = '/api/user-settings/buckets/start-test/keys/kept';
  const stop = async () => {
    portal.pressCtrlC();
    assert.deepEqual(await portal.untilGone(), [], portal.output);
    await assertPortsFree(
      PORTS.map(name => ({
        port: ports[name],
        use: 'the next start',
        variable: name,
      })),
    );
  };

  it('says where the portal is, and serves it there', async () => {
    const address = await portal.untilReady();
    assert.equal(address, `http://localhost:${ports.BATON_APP_PORT}`);
    const page = await fetch(address);
    assert.match(await page.text(), /<div id="root">/);
    assert.ok(existsSync(path.join(data, 'sqlite')));
  });

  it('lets a person sign in, read models and write', async () => {
    const headers = await signIn();
    const written = await call(setting, {
      method: 'PUT',
      headers,
      body: { value: 'until the next start' },
    });
    assert.equal(written.value, 'until the next start');
    // The first sync begins some seconds after the start.
    for (let attempt = 0; attempt < 60 && !modelId; attempt++) {
      const { items } = await call('/api/ml-models/models?limit=1', {
        headers,
      });
      modelId = items[0]?.id;
      if (!modelId) await delay(500);
    }
    assert.ok(modelId, portal.output);
  });

  it('leaves nothing behind after Ctrl-C', stop);

  it('has everything again after the next start', async () => {
    portal = new DevelopmentPortal({ data, ports });
    await portal.untilReady();
    const headers = await signIn();
    const kept = await call(setting, { headers });
    assert.equal(kept.value, 'until the next start');
    const model = await call(`/api/ml-models/models/${modelId}`, { headers });
    assert.equal(model.id, modelId);
    await stop();
  });
});
