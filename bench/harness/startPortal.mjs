import path from 'node:path';
import { rootDirectory } from './paths.mjs';
import { startBackend } from './startBackend.mjs';
import { startRegistry } from './startRegistry.mjs';
import { waitUntil } from './waitUntil.mjs';
import { waitUntilStitched } from './waitUntilStitched.mjs';

/** Key of the registry under `mlModels.sources`. */
const SOURCE = 'main';
/** Of organisation.yaml. */
const PERSON = 'yuki.tanabe';
const DATABASE_PREFIX = 'portal_';
/** So far away that nothing of the kind starts while pages are measured. */
const LATER = { hours: 24 };

/**
 * The portal with the context's number of models in it.
 *
 * @typedef {object} Portal
 * @property {string} url its origin
 * @property {string} person who is signed in
 * @property {() => Promise<{request: import('./startBackend.mjs').Backend['request']}>} signIn requests as that person
 */

/** What comes on top of app-config.yaml: production, the generated registry, nothing that runs by itself. */
function createConfig(registryUrl) {
  const later = {
    frequency: LATER,
    timeout: { minutes: 30 },
    initialDelay: LATER,
  };
  return {
    auth: {
      environment: 'production',
      providers: { demo: { dangerouslyAllowOutsideDevelopment: true } },
    },
    search: { collators: { catalog: { schedule: later } } },
    mlModels: {
      sources: {
        [SOURCE]: {
          type: 'mlflow',
          baseUrl: registryUrl,
          schedule: {
            frequency: { trigger: 'manual' },
            timeout: { minutes: 30 },
          },
        },
      },
      owners: { default: 'group:default/unowned' },
    },
  };
}

/**
 * Starts the portal, lets it read a generated registry and waits until every model is in the catalog. Then it is
 * started again, so that what is measured is a portal that has been up for a while and not one that has just taken in
 * thousands of entities.
 *
 * @param {import('./createContext.mjs').Context} context
 * @returns {Promise<Portal>}
 */
export async function startPortal(context) {
  // Lists need no more than a latest version: one is enough.
  const registry = await startRegistry(context, { versions: 1 });
  const database = await context.startDatabase();
  const start = title =>
    startBackend(context, {
      program: 'backends/portal.ts',
      title,
      databasePrefix: DATABASE_PREFIX,
      baseConfigs: [path.join(rootDirectory, 'app-config.yaml')],
      config: createConfig(registry.url),
    });

  const first = await start('portal taking in models');
  const signIn = async backend => {
    const session = await waitUntil(
      'the person was in the catalog',
      () =>
        backend
          .request('/api/auth/demo/refresh', {
            headers: { 'x-demo-user': PERSON },
          })
          .catch(() => undefined),
      { seconds: 120, everyMs: 500 },
    );
    return session.backstageIdentity.token;
  };
  const token = await signIn(first);
  await first.request(`/api/ml-models/sources/${SOURCE}/sync`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
  });
  const client = await database.connect(`${DATABASE_PREFIX}catalog`);
  try {
    await waitUntilStitched({
      backend: first,
      client,
      kind: 'mlmodel',
      count: context.models,
    });
  } finally {
    await client.end();
  }
  await first.stop();
  await database.analyze(DATABASE_PREFIX);
  context.log(`${context.models} models are in the catalog`);

  const portal = await start('portal');
  return {
    url: portal.url,
    person: PERSON,
    async signIn() {
      const authorization = `Bearer ${await signIn(portal)}`;
      return {
        request: (route, init = {}) =>
          portal.request(route, {
            ...init,
            headers: { ...init.headers, Authorization: authorization },
          }),
      };
    },
  };
}
