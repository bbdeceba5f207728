import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { exitOrAbort } from './exitOrAbort.mjs';
import { startGroup } from './startGroup.mjs';

const forever = 'setInterval(() => {}, 1000);';
/** A program that starts another, says its process id, and waits. */
const parent = child =>
  `const { spawn } = require('node:child_process');
   const child = spawn(process.execPath, ['-e', ${JSON.stringify(child)}]);
   console.log(child.pid); ${forever}`;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilGone(pid) {
  while (isAlive(pid)) {
    await delay(20);
  }
}

function startNode(code) {
  return startGroup({
    program: process.execPath,
    args: ['-e', code],
    cwd: process.cwd(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function firstLine(stream) {
  const [chunk] = await once(stream.setEncoding('utf8'), 'data');
  return chunk.trim();
}

describe('startGroup', () => {
  it('ends what the program has started, also when the program itself is gone', async () => {
    for (const kill of [false, true]) {
      const group = startNode(parent(forever));
      const grandchild = Number(await firstLine(group.child.stdout));
      assert.ok(isAlive(grandchild));
      if (kill) {
        group.child.kill('SIGKILL');
        await group.exit;
        assert.ok(isAlive(grandchild));
      }
      await group.end();
      await untilGone(grandchild);
      assert.equal(await group.exit, 1);
    }
  });

  it('hands over the exit code, and the reason when there is no such program', async () => {
    assert.equal(await startNode('process.exit(7)').exit, 7);
    const missing = startGroup({
      program: 'no-such-program-here',
      args: [],
      cwd: process.cwd(),
    });
    await assert.rejects(missing.exit, { code: 'ENOENT' });
    await missing.end();
  });
});

describe('exitOrAbort', () => {
  it('is the exit code of the program, or 0 when asked to end, even before', async () => {
    const never = new Promise(() => {});
    const controller = new AbortController();
    assert.equal(await exitOrAbort(Promise.resolve(5), controller.signal), 5);
    const waiting = exitOrAbort(never, controller.signal);
    controller.abort();
    assert.equal(await waiting, 0);
    assert.equal(await exitOrAbort(never, controller.signal), 0);
  });
});

describe('onShutdown', () => {
  const module = new URL('onShutdown.mjs', import.meta.url).href;
  const code = `
    import { onShutdown } from '${module}';
    onShutdown(signal => { console.log(signal); process.exit(5); });
    console.log('ready'); ${forever}`;

  it('hears Ctrl-C, a request to end and a closed terminal', async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      const child = spawn(
        process.execPath,
        ['--input-type=module', '-e', code],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      assert.equal(await firstLine(child.stdout), 'ready');
      child.kill(signal);
      assert.equal(await firstLine(child.stdout), signal);
      assert.deepEqual(await once(child, 'exit'), [5, null]);
    }
  });

  for (const [what, stdio, environment] of [
    ['runs it under another Node', 'ipc', {}],
    ['is the shell of npm', 'ignore', { npm_lifecycle_event: 'start' }],
  ]) {
    it(`notices that the process which ${what} was killed`, async () => {
      const middle = spawn(
        process.execPath,
        [
          '-e',
          `const child = require('node:child_process').spawn(
             process.execPath, ['--input-type=module', '-e', ${JSON.stringify(
               code,
             )}],
             { stdio: ['ignore', 'inherit', 'inherit', '${stdio}'] });
           console.log(child.pid); ${forever}`,
        ],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { PATH: process.env.PATH, ...environment },
        },
      );
      let output = '';
      middle.stdout.setEncoding('utf8').on('data', chunk => {
        output += chunk;
      });
      while (!output.includes('ready')) {
        await delay(20);
      }
      middle.kill('SIGKILL');
      await untilGone(Number(output.split('\n')[0]));
      assert.match(output, /SIGTERM/);
    });
  }
});
