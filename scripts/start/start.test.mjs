import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { findFreePort } from '../findFreePort.mjs';
import { PostgresBusyError } from '../postgres/PostgresBusyError.mjs';
import { PostgresUnavailableError } from '../postgres/PostgresUnavailableError.mjs';
import { assertPortsFree } from './assertPortsFree.mjs';
import { startDatabase } from './startDatabase.mjs';
import { waitUntilOk } from './waitUntilOk.mjs';
import { waitUntilPeopleAreThere } from './waitUntilPeopleAreThere.mjs';

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

describe('waitUntilPeopleAreThere', () => {
  async function serve(answers) {
    const server = createServer((_request, response) => {
      const { status, body } =
        answers.length > 1 ? answers.shift() : answers[0];
      response.statusCode = status;
      response.end(JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { url: `http://127.0.0.1:${server.address().port}`, close };
  }

  const few = { status: 200, body: { people: ['a'], expected: 2 } };

  it('waits until as many people are there as are expected', async () => {
    const all = { status: 200, body: { people: ['a', 'b'], expected: 2 } };
    const answers = [{ status: 503, body: {} }, few, all];
    const { url, close } = await serve(answers);
    try {
      const { signal } = new AbortController();
      assert.equal(await waitUntilPeopleAreThere(url, signal), true);
      assert.deepEqual(answers, [all]);
    } finally {
      close();
    }
  });

  it('does not wait where nobody can sign in so, nor for ever, and ends when asked', async () => {
    const absent = await serve([{ status: 404, body: {} }]);
    const stuck = await serve([few]);
    try {
      const stopping = new AbortController();
      const wait = (server, limit) =>
        waitUntilPeopleAreThere(server.url, stopping.signal, limit);
      assert.equal(await wait(absent), true);
      assert.equal(await wait(stuck, 0), true);
      const waiting = wait(stuck);
      stopping.abort();
      assert.equal(await waiting, false);
    } finally {
      absent.close();
      stuck.close();
    }
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

  it('turns to SQLite with one line where PostgreSQL cannot run, and not where there is data that is in use', async () => {
    const lines = [];
    const startWith = error =>
      startDatabase({
        directory: '/nowhere',
        sqlite: false,
        log: line => lines.push(line),
        start: async () => {
          throw error;
        },
      });
    const database = await startWith(
      new PostgresUnavailableError('there are no programs for this machine'),
    );
    assert.equal(database.config, 'app-config.sqlite.yaml');
    assert.deepEqual(lines, [
      'PostgreSQL cannot run here (there are no programs for this machine): using SQLite files in .data/sqlite instead.',
    ]);
    await assert.rejects(startWith(new PostgresBusyError('in use')), {
      name: 'PostgresBusyError',
    });
    assert.equal(lines.length, 1);
  });
});
