import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { dependencyStamp } from './dependencyStamp.mjs';
import { describeInstallFailure } from './describeInstallFailure.mjs';
import { findNpm } from './findNpm.mjs';
import { isSupportedNode } from './isSupportedNode.mjs';
import { nodePackage } from './nodePackage.mjs';
import { yarnSettings } from './yarnSettings.mjs';

describe('isSupportedNode', () => {
  it('accepts the majors that are named and no other', () => {
    const accepted = [
      '20.20.2',
      '21.1.0',
      '22.0.0',
      '23.9.0',
      '24.21.0',
      '2.4.0',
    ].filter(version => isSupportedNode(version, '22 || 24'));
    assert.deepEqual(accepted, ['22.0.0', '24.21.0']);
  });
});

describe('nodePackage', () => {
  it('names a package with an exact supported version for each platform it knows, and none for others', () => {
    for (const [platform, architecture] of [
      ['linux', 'x64'],
      ['linux', 'arm64'],
      ['darwin', 'x64'],
      ['darwin', 'arm64'],
      ['win32', 'x64'],
    ]) {
      const { name, version } = nodePackage(platform, architecture);
      assert.match(name, /^node-(bin-)?(linux|darwin|win)-(x64|arm64)$/);
      assert.match(version, /^(22|24)\.\d+\.\d+$/);
    }
    assert.equal(nodePackage('sunos', 'x64'), undefined);
  });
});

describe('findNpm', () => {
  const base = mkdtempSync(path.join(tmpdir(), 'baton-npm-'));
  const script = path.join(base, 'lib/node_modules/npm/bin/npm-cli.js');
  const node = path.join(base, 'bin/node');

  it('says in one line that there is no npm, then finds the one that came with Node', () => {
    assert.throws(() => findNpm({ PATH: base }, node), {
      name: 'PrerequisiteError',
      message: /^npm is missing: .*\.$/,
    });
    mkdirSync(path.dirname(script), { recursive: true });
    writeFileSync(script, '');
    assert.deepEqual(findNpm({ PATH: base }, node), {
      program: node,
      args: [script],
    });
    // Yarn sets the same variable when it runs a command.
    assert.deepEqual(
      findNpm({ PATH: base, npm_execpath: '/opt/yarn/bin/yarn.js' }, node).args,
      [script],
    );
    rmSync(base, { recursive: true });
  });
});

describe('describeInstallFailure', () => {
  it('prefers the cause over what follows from it, and admits when it does not know', () => {
    assert.match(
      describeInstallFailure('ENOSPC: no space left\nEACCES: x'),
      /disk is full/,
    );
    assert.match(
      describeInstallFailure('RequestError: connect ECONNREFUSED 127.0.0.1:9'),
      /cannot be reached/,
    );
    assert.match(
      describeInstallFailure("EACCES: permission denied, mkdir '/x'"),
      /may not write/,
    );
    assert.equal(describeInstallFailure('Segmentation fault'), undefined);
  });
});

describe('yarnSettings', () => {
  it('hands a mirror, proxies and a certificate file on, and leaves defaults and own settings alone', () => {
    assert.deepEqual(
      yarnSettings(
        'registry=https://mirror.example/npm/\nproxy=null\nhttps-proxy=http://proxy.example:8080\ncafile=/etc/company.pem\n',
        { YARN_HTTPS_CA_FILE_PATH: '/own.pem' },
      ),
      {
        YARN_NPM_REGISTRY_SERVER: 'https://mirror.example/npm/',
        YARN_HTTPS_PROXY: 'http://proxy.example:8080',
      },
    );
    assert.deepEqual(
      yarnSettings('registry = https://registry.npmjs.org/\nproxy = null', {}),
      {},
    );
  });
});

describe('dependencyStamp', () => {
  const input = {
    platform: 'linux-x64',
    lockFile: 'lock',
    settings: 'linker',
    manifests: [{ name: 'a', dependencies: { b: '1' }, scripts: { c: 'd' } }],
  };

  it('changes with everything that decides about node_modules and with nothing else', () => {
    const stamps = [
      input,
      { ...input, platform: 'linux-arm64' },
      { ...input, lockFile: 'other' },
      { ...input, settings: 'other' },
      { ...input, manifests: [{ name: 'a', dependencies: { b: '2' } }] },
      { ...input, manifests: [] },
    ].map(dependencyStamp);
    assert.equal(new Set(stamps).size, stamps.length);
    assert.equal(
      dependencyStamp({
        ...input,
        manifests: [{ ...input.manifests[0], scripts: {}, version: '2' }],
      }),
      stamps[0],
    );
  });
});
