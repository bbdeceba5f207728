import { createFigure } from '../harness/createFigure.mjs';
import { measureInTurn } from '../harness/measureInTurn.mjs';
import { startBackend } from '../harness/startBackend.mjs';
import { startInventory } from '../harness/startInventory.mjs';
import { startRegistry } from '../harness/startRegistry.mjs';
import { waitUntil } from '../harness/waitUntil.mjs';
import { waitUntilStitched } from '../harness/waitUntilStitched.mjs';

const LIMIT = 1.2;

/** The groups that entities point to are there before they come. */
function waitForOrganisation(backend, client) {
  return waitUntilStitched({ backend, client, kind: 'group', count: 4 });
}

/** A catalog on an empty database takes in stock components from a provider that only hands them over. */
async function measureBareProvider(context, round) {
  const database = await context.startDatabase();
  const databasePrefix = `bare_${round + 1}_`;
  const backend = await startBackend(context, {
    program: 'backends/bareCatalog.ts',
    title: `bare catalog ${round + 1}`,
    databasePrefix,
  });
  const client = await database.connect(`${databasePrefix}catalog`);
  try {
    await waitForOrganisation(backend, client);
    const start = performance.now();
    await backend.call('provideComponents', { count: context.models });
    await waitUntilStitched({
      backend,
      client,
      kind: 'component',
      count: context.models,
    });
    return { seconds: (performance.now() - start) / 1000 };
  } finally {
    await client.end();
    await backend.stop();
    await database.drop(databasePrefix);
  }
}

/**
 * A catalog on an empty database takes in the models of a registry. The clock starts when the inventory says that it
 * has changed: what comes before is `sync.full`.
 */
async function measureOurProvider(context, registry, round) {
  const database = await context.startDatabase();
  const databasePrefix = `models_${round + 1}_`;
  const backend = await startInventory(context, {
    program: 'backends/modelCatalog.ts',
    title: `model catalog ${round + 1}`,
    databasePrefix,
    registryUrl: registry.url,
  });
  const client = await database.connect(`${databasePrefix}catalog`);
  try {
    await waitForOrganisation(backend, client);
    await backend.sync();
    const start = await waitUntil('the inventory told of its change', () =>
      backend.call('changedAt'),
    );
    await waitUntilStitched({
      backend,
      client,
      kind: 'mlmodel',
      count: context.models,
    });
    return { seconds: (Date.now() - start) / 1000 };
  } finally {
    await client.end();
    await backend.stop();
    await database.drop(databasePrefix);
  }
}

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const registry = await startRegistry(context, { versions: 1 });
  const samples = await measureInTurn({
    runs: context.runs,
    reference: index => measureBareProvider(context, index),
    subject: index => measureOurProvider(context, registry, index),
    log: context.log,
  });
  return [
    createFigure({
      name: context.name,
      unit: 's',
      reference: 'bare provider, stock components',
      samples: samples.subject.map(sample => sample.seconds),
      referenceSamples: samples.reference.map(sample => sample.seconds),
      target: {
        text: `at most ${LIMIT} times the reference`,
        isMet: ({ ratio }) => ratio <= LIMIT,
      },
      remarks: [`${context.models} entities, from told to stitched and listed`],
      smoke: context.smoke,
    }),
  ];
}
