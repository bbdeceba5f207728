import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '../../scripts/findFreePort.mjs';
import { rootDirectory } from './paths.mjs';
import { waitUntil } from './waitUntil.mjs';

const TOKEN = 'bench-token-known-to-nobody-outside-this-machine';
/** Only tells a backend that hangs from one that starts on a busy machine. */
const READY_SECONDS = 400;
/** The teams, systems and the person every catalog of the bench knows. */
const ORGANISATION = {
  type: 'file',
  target: path.join(rootDirectory, 'bench/backends/organisation.yaml'),
  rules: [{ allow: ['Group', 'System', 'User'] }],
};

/**
 * A Backstage backend of the bench.
 *
 * @typedef {object} Backend
 * @property {string} url origin, without a slash at the end
 * @property {import('./startChild.mjs').Child['call']} call runs a command inside the process
 * @property {number} pid its process id
 * @property {(path: string, init?: RequestInit) => Promise<any>} request JSON of an answer, as a service unless
 *   `init` names other credentials; throws on anything but success
 * @property {() => Promise<void>} stop ends it
 */

/**
 * Starts a backend in a process of its own, on PostgreSQL (or SQLite) and a free port, and waits until it is ready.
 *
 * @param {import('./createContext.mjs').Context} context
 * @param {object} options
 * @param {string} options.program path below `bench/`
 * @param {string} options.title name in messages and of the log file
 * @param {string} options.databasePrefix its databases are called this and the plugin's id
 * @param {'pg' | 'better-sqlite3'} [options.engine] database; PostgreSQL when absent. SQLite keeps its files in the
 *   system's temporary folder.
 * @param {object} [options.config] added to the configuration, one level deep below each top-level key
 * @param {string[]} [options.baseConfigs] paths of configuration files that the bench's own overrides
 * @param {string[]} [options.nodeArgs] arguments of Node
 * @returns {Promise<Backend>}
 */
export async function startBackend(context, options) {
  const port = await findFreePort();
  const directory = mkdtempSync(path.join(tmpdir(), 'baton-bench-config-'));
  context.defer(() => rmSync(directory, { recursive: true, force: true }));
  const database =
    options.engine === 'better-sqlite3'
      ? { client: options.engine, connection: { directory } }
      : {
          client: 'pg',
          connection: (await context.startDatabase()).connection,
          prefix: options.databasePrefix,
        };
  const url = `http://127.0.0.1:${port}`;
  const config = {
    // Old assets are kept in the database for browsers that are still open during an update.
    app: { title: 'Bench', baseUrl: url, disableStaticFallbackCache: true },
    organization: { name: 'Bench' },
    ...options.config,
    catalog: {
      locations: [ORGANISATION],
      // Entities are processed once; what comes round later is the same work for everybody.
      processingInterval: { hours: 24 },
      ...options.config?.catalog,
    },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database,
      ...options.config?.backend,
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'bench' } },
          ...(options.config?.backend?.auth?.externalAccess ?? []),
        ],
      },
    },
  };
  const file = path.join(directory, 'app-config.json');
  writeFileSync(file, JSON.stringify(config));
  const child = await context.startChild({
    program: options.program,
    title: options.title,
    args: [...(options.baseConfigs ?? []), file].flatMap(each => [
      '--config',
      each,
    ]),
    nodeArgs: options.nodeArgs,
  });
  await waitUntil(
    `${options.title} is ready`,
    async () =>
      (
        await fetch(`${url}/.backstage/health/v1/readiness`).catch(() => ({}))
      ).ok,
    { seconds: READY_SECONDS },
  );

  return {
    url,
    pid: child.pid,
    call: child.call,
    stop: child.stop,
    request: async (route, init = {}) => {
      const response = await fetch(`${url}${route}`, {
        ...init,
        headers: {
          Authorization: `Bearer ${TOKEN}`,
          ...(init.body ? { 'Content-Type': 'application/json' } : {}),
          ...init.headers,
        },
      });
      const text = await response.text();
      if (!response.ok) {
        throw new Error(
          `${init.method ?? 'GET'} ${route} answered ${
            response.status
          }: ${text.slice(0, 500)}`,
        );
      }
      return text ? JSON.parse(text) : undefined;
    },
  };
}
