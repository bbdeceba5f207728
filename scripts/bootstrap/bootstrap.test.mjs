import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const base = mkdtempSync(path.join(tmpdir(), 'baton-bootstrap-'));
const checkout = path.join(base, 'checkout');
const npm = path.join(base, 'npm-cli.js');
const calls = path.join(base, 'calls');

/** A checkout with one command; its Node and Yarn are named by package.json as in the real one. */
function makeCheckout(options = {}) {
  rmSync(checkout, { recursive: true, force: true });
  rmSync(calls, { force: true });
  mkdirSync(path.join(checkout, 'packages/one'), { recursive: true });
  mkdirSync(path.join(checkout, 'plugins'));
  cpSync(here, path.join(checkout, 'scripts/bootstrap'), { recursive: true });
  const write = (name, text) => writeFileSync(path.join(checkout, name), text);
  write(
    'package.json',
    JSON.stringify({
      engines: { node: options.node ?? process.versions.node.split('.')[0] },
      packageManager: 'yarn@4.13.0',
    }),
  );
  write('packages/one/package.json', '{"name": "one"}');
  write('yarn.lock', '# lock\n');
  write('.yarnrc.yml', 'nodeLinker: node-modules\n');
  write(
    'scripts/hello.mjs',
    `import { command } from './bootstrap/command.mjs';
     await command(async args => { console.log('hello', ...args); return 3; });`,
  );
}

/** Stands in for npm: notes what it is asked and does what the test says. */
function fakeNpm(body) {
  writeFileSync(
    npm,
    `const { appendFileSync } = require('node:fs');
     appendFileSync(${JSON.stringify(
       calls,
     )}, process.argv.slice(2).join(' ') + '\\n');
     ${body}`,
  );
}

function hello() {
  const result = spawnSync(
    process.execPath,
    [path.join(checkout, 'scripts/hello.mjs'), 'you'],
    {
      encoding: 'utf8',
      // Nothing on the PATH, so no Yarn either.
      env: { PATH: base, npm_execpath: npm },
    },
  );
  return {
    code: result.status,
    output: result.stdout,
    errors: result.stderr.trim().split('\n'),
  };
}

const installedYarn = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  if (process.argv[2] === 'install') {
    const directory = 'node_modules/@yarnpkg/cli-dist';
    mkdirSync(directory + '/bin', { recursive: true });
    writeFileSync(directory + '/package.json', '{}');
    writeFileSync(directory + '/bin/yarn.js', YARN);
  }
`;
const workingYarn = installedYarn.replace(
  'YARN',
  JSON.stringify(
    `require('node:fs').appendFileSync(${JSON.stringify(
      calls,
    )}, 'yarn ' + process.argv.slice(2).join(' ') + ' in ' + process.cwd() + '\\n');
     require('node:fs').mkdirSync('node_modules', { recursive: true });`,
  ),
);

after(() => rmSync(base, { recursive: true, force: true }));

describe('a command on a machine with only Node and npm', () => {
  beforeEach(() => makeCheckout());

  it('gets Yarn, installs from the lock file, runs, and does nothing of this a second time', () => {
    fakeNpm(workingYarn);
    const first = hello();
    assert.deepEqual(first.errors, ['']);
    assert.match(
      first.output,
      /Getting @yarnpkg\/cli-dist 4\.13\.0 from npm[^]*Installing the dependencies[^]*hello you\n$/,
    );
    assert.equal(first.code, 3);
    const asked = readFileSync(calls, 'utf8');
    assert.match(
      asked,
      /^install @yarnpkg\/cli-dist@4\.13\.0 --ignore-scripts/,
    );
    assert.match(asked, /yarn install --immutable in .*checkout\n/);

    rmSync(calls);
    const second = hello();
    assert.equal(second.output, 'hello you\n');
    assert.equal(second.code, 3);
    assert.equal(existsSync(calls), false);
  });

  it('installs again when a dependency changes, not when a script does', () => {
    fakeNpm(workingYarn);
    hello();
    rmSync(calls);
    const manifest = path.join(checkout, 'packages/one/package.json');
    writeFileSync(manifest, '{"name": "one", "scripts": {"a": "b"}}');
    hello();
    assert.equal(existsSync(calls), false);
    writeFileSync(manifest, '{"name": "one", "dependencies": {"a": "1"}}');
    hello();
    assert.match(readFileSync(calls, 'utf8'), /yarn install --immutable/);
  });

  for (const [what, printed, line] of [
    [
      'no network',
      'npm error code ENOTFOUND\\nnpm error getaddrinfo ENOTFOUND registry.example',
      /^Error: @yarnpkg\/cli-dist 4\.13\.0 could not be installed: the npm registry cannot be reached; .*\.$/,
    ],
    [
      'a full disk',
      'npm error nospc ENOSPC: no space left on device, write',
      /^Error: .*: the disk is full; .*\.$/,
    ],
    [
      'an unknown failure',
      'npm error something else',
      /^Error: .*: see \.cache\/toolchain\/install\.log\.$/,
    ],
  ]) {
    it(`says in one line that there is ${what}, and leaves nothing half done`, () => {
      fakeNpm(`console.error('${printed}'); process.exit(1);`);
      const { code, errors } = hello();
      assert.equal(code, 1);
      assert.equal(errors.length, 1);
      assert.match(errors[0], line);
      fakeNpm(workingYarn);
      assert.equal(hello().code, 3);
    });
  }

  it('says in one line that the lock file does not fit', () => {
    fakeNpm(
      installedYarn.replace(
        'YARN',
        JSON.stringify(
          `console.log('➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.'); process.exit(1);`,
        ),
      ),
    );
    const { code, errors } = hello();
    assert.equal(code, 1);
    assert.deepEqual(errors, [
      'Error: The dependencies could not be installed: yarn.lock does not match the package.json files; run `yarn install` and commit what it changes.',
    ]);
  });
});

describe('a command on a machine whose Node does not fit', () => {
  beforeEach(() => makeCheckout({ node: '99 || 98' }));

  it('asks npm for the pinned one, and says in one line when that fails', () => {
    fakeNpm(`console.error('npm error code ETIMEDOUT'); process.exit(1);`);
    const { code, errors } = hello();
    assert.equal(code, 1);
    assert.equal(errors.length, 1);
    assert.match(
      errors[0],
      /^Error: node-\S+ \d+\.\d+\.\d+ could not be installed: the npm registry cannot be reached/,
    );
    assert.match(
      readFileSync(calls, 'utf8'),
      /^install node-\S+@\d+\.\d+\.\d+ /,
    );
  });

  it('runs with the one from npm, with its arguments, terminal and exit code', () => {
    // This very Node plays the fetched one: a wrapper tells that it was used.
    fakeNpm(`
      const { mkdirSync, writeFileSync } = require('node:fs');
      const name = process.argv[3].replace(/@[^@]*$/, '');
      const directory = 'node_modules/' + name;
      mkdirSync(directory + '/bin', { recursive: true });
      writeFileSync(directory + '/package.json', '{}');
      writeFileSync(
        directory + '/bin/node',
        '#!/bin/sh\\nif [ "$1" = --version ]; then exit 0; fi\\necho fetched; shift; echo "$@"; exit 4\\n',
        { mode: 0o755 },
      );
    `);
    const { code, output } = hello();
    assert.match(output, /fetched\nyou\n$/);
    assert.equal(code, 4);
  });
});
