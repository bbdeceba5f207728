import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { findFreePort } from '../findFreePort.mjs';
import { assertPortsFree } from './assertPortsFree.mjs';
import { startDatabase } from './startDatabase.mjs';
import { waitUntilOk } from './waitUntilOk.mjs';

describe('assertPortsFree', () => {
  it('says in one line which port is taken, what for, and what to set', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    const free = { port: await findFreePort(), use: 'the app', variable: 'A' };
    const taken = { port, use: 'the backend', variable: 'BACKEND_PORT' };
    await assertPortsFree([free]);
    await assert.rejects(assertPortsFree([free, taken]), {
      name: 'PrerequisiteError',
      message: `Port ${port} is taken, and the backend needs it: end the program that listens there, or set BACKEND_PORT to another port.`,
    });
    server.close();
    await once(server, 'close');
    await assertPortsFree([free, taken]);
  });
});

describe('waitUntilOk', () => {
  it('waits through refused connections and errors, and gives up when asked', async () => {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}/`;
    const waiting = waitUntilOk(url, new AbortController().signal);
    const stopped = new AbortController();
    const givingUp = waitUntilOk(url, stopped.signal);
    stopped.abort();
    assert.equal(await givingUp, false);

    const statuses = [503, 503, 200];
    const server = createServer((_request, response) => {
      response.statusCode = statuses.shift() ?? 200;
      response.end();
    }).listen(port, '127.0.0.1');
    assert.equal(await waiting, true);
    assert.deepEqual(statuses, []);
    server.closeAllConnections();
    server.close();
  });
});

describe('startDatabase', () => {
  it('uses SQLite when asked, and a PostgreSQL that the environment names', async () => {
    const options = { directory: '/nowhere', log: assert.fail };
    const sqlite = await startDatabase({ ...options, sqlite: true });
    assert.deepEqual(
      [sqlite.config, sqlite.env],
      ['app-config.sqlite.yaml', {}],
    );
    const external = await startDatabase({
      ...options,
      sqlite: false,
      externalHost: 'db.example',
    });
    assert.deepEqual(
      [external.config, external.env],
      ['app-config.postgres.yaml', {}],
    );
  });
});
