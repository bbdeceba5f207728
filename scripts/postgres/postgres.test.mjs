import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { startDatabase } from '../start/startDatabase.mjs';
import { isTraversableBy } from './isTraversableBy.mjs';
import { startPostgres } from './startPostgres.mjs';

const base = mkdtempSync(path.join(tmpdir(), 'baton-postgres-'));
chmodSync(base, 0o755);
after(() => rmSync(base, { recursive: true, force: true }));

async function query(connectionString, sql) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('startPostgres', () => {
  it('keeps its data over a restart, serves this machine only, and holds enough connections for a portal', async () => {
    const directory = path.join(base, 'kept');
    const first = await startPostgres({ directory });
    await query(first.connectionString, 'create table a as select 1 as b');
    assert.deepEqual(
      await query(
        first.connectionString,
        `select name, setting from pg_settings where name in
         ('listen_addresses', 'max_connections', 'fsync') order by name`,
      ),
      [
        { name: 'fsync', setting: 'on' },
        { name: 'listen_addresses', setting: '127.0.0.1' },
        { name: 'max_connections', setting: '300' },
      ],
    );
    await assert.rejects(
      query(first.connectionString.replace(first.password, 'wrong'), ''),
      /password authentication failed/,
    );
    await assert.rejects(startPostgres({ directory }), {
      name: 'PostgresBusyError',
      message: /is in use by process \d+/,
    });
    await first.stop();

    const second = await startPostgres({ directory });
    assert.deepEqual(await query(second.connectionString, 'table a'), [
      { b: 1 },
    ]);
    await second.stop();
  });

  it('starts after a crash left its lock behind, now the number of another process', async () => {
    const directory = path.join(base, 'kept');
    writeFileSync(
      path.join(directory, 'data', 'postmaster.pid'),
      `${process.pid}\n`,
    );
    const server = await startPostgres({ directory });
    assert.equal((await query(server.connectionString, 'table a')).length, 1);
    await server.stop();
  });

  it('refuses data of another version or without its password instead of starting empty', async () => {
    const directory = path.join(base, 'kept');
    const version = path.join(directory, 'data', 'PG_VERSION');
    const current = readFileSync(version, 'utf8');
    const options = { directory, sqlite: false, log: assert.fail };
    writeFileSync(version, '9\n');
    await assert.rejects(startDatabase(options), {
      name: 'PostgresBusyError',
      message: /is of PostgreSQL 9, this is \d+: move the directory away/,
    });
    writeFileSync(version, current);
    rmSync(path.join(directory, 'password'));
    await assert.rejects(startDatabase(options), {
      name: 'PostgresBusyError',
      message: /password is missing/,
    });
  });

  it('ends with the process that started it, even when that is killed, and removes temporary data', async () => {
    const directory = path.join(base, 'temporary');
    const owner = fork(new URL('startForTest.mjs', import.meta.url), [
      directory,
    ]);
    const [connectionString] = await once(owner, 'message');
    assert.equal((await query(connectionString, 'select 1')).length, 1);
    owner.kill('SIGKILL');
    while (existsSync(directory)) {
      await delay(20);
    }
    await assert.rejects(query(connectionString, ''), { code: 'ECONNREFUSED' });
  });

  it('cannot run where its user may not enter; the portal then uses SQLite and says so in one line', async t => {
    if (process.getuid() !== 0) {
      t.skip('only root starts it as another user');
      return;
    }
    const directory = path.join(base, 'closed', 'data');
    mkdirSync(path.dirname(directory), { mode: 0o700 });
    await assert.rejects(startPostgres({ directory }), {
      name: 'PostgresUnavailableError',
      message: /may not enter/,
    });
    const lines = [];
    const database = await startDatabase({
      directory,
      sqlite: false,
      log: line => lines.push(line),
    });
    assert.equal(database.config, 'app-config.sqlite.yaml');
    assert.equal(lines.length, 1);
    assert.match(
      lines[0],
      /^PostgreSQL cannot run here \(.*\): using SQLite files in \.data\/sqlite instead\.$/,
    );
  });
});

describe('isTraversableBy', () => {
  it('needs the execute bit for the account on every level', () => {
    const top = path.join(base, 'levels');
    const leaf = path.join(top, 'leaf');
    mkdirSync(leaf, { recursive: true });
    const stranger = { uid: 54321, gid: 54321 };
    const owner = { uid: process.getuid(), gid: process.getgid() };
    chmodSync(top, 0o711);
    assert.equal(isTraversableBy(leaf, stranger), true);
    chmodSync(top, 0o700);
    assert.equal(isTraversableBy(leaf, stranger), false);
    assert.equal(isTraversableBy(leaf, owner), true);
    chmodSync(top, 0o710);
    assert.equal(isTraversableBy(leaf, { ...stranger, gid: owner.gid }), true);
    assert.equal(isTraversableBy(leaf, {}), true);
  });
});
