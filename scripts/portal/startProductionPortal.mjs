import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rootDirectory } from '../bootstrap/paths.mjs';
import { findFreePort } from '../findFreePort.mjs';
import { startPostgres } from '../postgres/startPostgres.mjs';
import { startGroup } from '../processes/startGroup.mjs';
import { waitUntilOk } from '../start/waitUntilOk.mjs';
import { unpackBundle } from './unpackBundle.mjs';

/**
 * Starts the production bundle as an adopter does: `app-config.yaml` and `app-config.production.yaml`, nothing of the
 * demo, and an empty PostgreSQL that is gone afterwards.
 *
 * @param {object} options
 * @param {string} options.token with which a program may ask its API
 * @param {number} options.withinMs how long it may take to be ready
 * @returns {Promise<{url: string, output: () => string, stop: () => Promise<void>}>} where it answers, what it has printed,
 *   and what ends it together with its database
 * @throws {Error} with what it has printed, when it ends or is not ready in time
 */
export async function startProductionPortal(options) {
  const directory = path.join(rootDirectory, '.cache', 'portal');
  unpackBundle({ directory, log: console.log });
  const data = mkdtempSync(path.join(tmpdir(), 'baton-production-'));
  chmodSync(data, 0o755);
  const ends = [async () => rmSync(data, { recursive: true, force: true })];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const postgres = await startPostgres({
      directory: path.join(data, 'postgres'),
      temporary: true,
    });
    ends.push(() => postgres.stop());
    const port = await findFreePort();
    const url = `http://localhost:${port}`;
    const printed = [];
    const output = () => printed.join('');
    const portal = startGroup({
      program: process.execPath,
      args: [
        'packages/backend',
        ...['app-config.yaml', 'app-config.production.yaml'].flatMap(name => [
          '--config',
          path.join(rootDirectory, name),
        ]),
      ],
      cwd: directory,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        NODE_ENV: 'production',
        BATON_URL: url,
        BATON_PORT: String(port),
        POSTGRES_HOST: postgres.host,
        POSTGRES_PORT: String(postgres.port),
        POSTGRES_USER: postgres.user,
        POSTGRES_PASSWORD: postgres.password,
        POSTGRES_DATABASE: undefined,
        // Loopback only; the file itself listens everywhere.
        APP_CONFIG_backend_listen_host: '127.0.0.1',
        APP_CONFIG_backend_auth_externalAccess: JSON.stringify([
          {
            type: 'static',
            options: { token: options.token, subject: 'production-test' },
          },
        ]),
      },
    });
    ends.push(() => portal.end());
    for (const stream of [portal.child.stdout, portal.child.stderr]) {
      stream.setEncoding('utf8').on('data', text => printed.push(text));
    }
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), options.withinMs);
    portal.exit.finally(() => waiting.abort()).catch(() => {});
    const ready = await waitUntilOk(
      `${url}/.backstage/health/v1/readiness`,
      waiting.signal,
    );
    clearTimeout(timer);
    if (!ready) {
      throw new Error(`The portal did not become ready:\n${output()}`);
    }
    return { url, output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
