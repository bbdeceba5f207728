import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { logDirectory, rootDirectory } from './paths.mjs';

const TRANSFORM = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
const START_MS = 400_000;
const STOP_MS = 20_000;
const KEPT_LINES = 40;

/**
 * A process of the bench.
 *
 * @typedef {object} Child
 * @property {number} pid its process id
 * @property {(command: string, input?: unknown) => Promise<any>} call runs one of its commands and gives the answer
 * @property {() => Promise<void>} stop ends it, gently first; does nothing when it has ended
 */

/**
 * Starts one of the programs in `bench/` in a process of its own, in production mode, and waits until it takes
 * commands. TypeScript is compiled on the way in, as `backstage-cli package start` does. With BATON_BENCH_PROFILE in the
 * environment each process leaves a CPU profile beside its log; figures are then worth nothing.
 *
 * @param {object} options
 * @param {string} options.program path below `bench/`
 * @param {string} options.title name in messages and of the log file
 * @param {string[]} [options.args] arguments of the program
 * @param {string[]} [options.nodeArgs] arguments of Node
 * @param {Record<string, string>} [options.env] added to the environment
 * @param {(stop: () => Promise<void>) => void} [options.onSpawn] told at once how to end it, before it is ready
 * @returns {Promise<Child>}
 */
export async function startChild(options) {
  const { program, title } = options;
  const child = spawn(
    process.execPath,
    [
      '--require',
      TRANSFORM,
      ...(options.nodeArgs ?? []),
      ...(process.env.BATON_BENCH_PROFILE
        ? ['--cpu-prof', '--cpu-prof-dir', logDirectory]
        : []),
      path.join(rootDirectory, 'bench', program),
      ...(options.args ?? []),
    ],
    {
      cwd: rootDirectory,
      env: { ...process.env, NODE_ENV: 'production', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // In a group of its own, so that Ctrl-C reaches the runner only and the runner ends things in order.
      detached: true,
    },
  );
  const lines = keepOutput(child, title);
  const waiting = new Map();
  let next = 0;
  let isEnded = false;
  const ended = new Promise(resolve => {
    child.once('error', error => lines.push(String(error)));
    child.once('close', code => {
      isEnded = true;
      const error = new Error(
        `${title} ended with ${
          code ?? 'a signal'
        }. Its last words:\n${lines.join('\n')}`,
      );
      for (const { reject } of waiting.values()) {
        reject(error);
      }
      waiting.clear();
      resolve();
    });
  });

  child.on('message', message => {
    const id = message.ready ? 'ready' : message.id;
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (message.error) {
      waiter?.reject(new Error(`${title}: ${message.error}`));
    } else {
      waiter?.resolve(message.value);
    }
  });

  const stop = async () => {
    if (isEnded) {
      return;
    }
    // While it starts, a backend does not listen and has nothing to lose.
    child.kill(waiting.has('ready') ? 'SIGKILL' : 'SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  };

  options.onSpawn?.(stop);

  const ready = new Promise((resolve, reject) => {
    waiting.set('ready', { resolve, reject });
  });
  const timer = setTimeout(() => {
    waiting
      .get('ready')
      ?.reject(
        new Error(
          `${title} was not ready after ${
            START_MS / 1000
          } s. Its last words:\n${lines.join('\n')}`,
        ),
      );
  }, START_MS);
  try {
    await ready;
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }

  return {
    pid: child.pid,
    stop,
    call: (command, input) =>
      new Promise((resolve, reject) => {
        if (isEnded) {
          reject(new Error(`${title} has ended`));
          return;
        }
        next += 1;
        waiting.set(next, { resolve, reject });
        child.send({ id: next, command, input });
      }),
  };
}

/** The whole output goes to a file, the end of it is kept for error messages. */
function keepOutput(child, title) {
  const file = createWriteStream(path.join(logDirectory, `${title}.log`), {
    flags: 'a',
  });
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', chunk => {
      file.write(chunk);
      lines.push(...chunk.trimEnd().split('\n'));
      lines.splice(0, Math.max(0, lines.length - KEPT_LINES));
    });
  }
  child.once('close', () => file.end());
  return lines;
}
