// Runs one PostgreSQL server and ends it as soon as the process that forked this one has gone or lets go.
// Its only message from there is what to run; its only message back is 'ready'.
import { spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A fast shutdown takes well under a second; after this the server is told to drop everything and recover later. */
const STOP_WITHIN_MS = 20_000;
const POLL_MS = 20;

process.once('message', task => {
  const { program, args, data, logFile, user, removeAtEnd } = task;
  const log = openSync(logFile, 'a');
  const server = spawn(program, args, {
    ...user,
    cwd: path.parse(program).root,
    stdio: ['ignore', log, log],
    env: {},
  });
  server.once('error', () => process.exit(1));
  server.once('exit', code => {
    if (removeAtEnd) {
      rmSync(removeAtEnd, { recursive: true, force: true });
    }
    process.exit(code ?? 1);
  });

  const stop = () => {
    // SIGINT is PostgreSQL's fast shutdown: it closes connections and leaves nothing to recover.
    server.kill('SIGINT');
    setTimeout(() => server.kill('SIGQUIT'), STOP_WITHIN_MS);
  };
  process.once('disconnect', stop);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (!process.connected) {
    stop();
  }

  // Line 8 of the lock file is the state of the server, as pg_ctl reads it.
  const poll = setInterval(() => {
    if (lockFileOf(data)[7]?.trim() === 'ready') {
      clearInterval(poll);
      process.send?.('ready');
    }
  }, POLL_MS);

  function lockFileOf(directory) {
    try {
      const lines = readFileSync(
        path.join(directory, 'postmaster.pid'),
        'utf8',
      ).split('\n');
      return Number(lines[0]) === server.pid ? lines : [];
    } catch {
      return [];
    }
  }
});
process.once('disconnect', () => {
  if (process.listenerCount('message') > 0) {
    process.exit(0);
  }
});
