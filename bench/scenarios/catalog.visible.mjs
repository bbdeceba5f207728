import { createFigure } from '../harness/createFigure.mjs';
import { measureInTurn } from '../harness/measureInTurn.mjs';
import { startBackend } from '../harness/startBackend.mjs';
import { waitUntilStitched } from '../harness/waitUntilStitched.mjs';

const LIMIT = 1.2;

/** One catalog on an empty database takes in stock components from a provider that only hands them over. */
async function measureBareProvider(context, run) {
  const database = await context.startDatabase();
  const databasePrefix = `bare_${run + 1}_`;
  const backend = await startBackend(context, {
    program: 'backends/bareCatalog.ts',
    title: `bare catalog ${run + 1}`,
    databasePrefix,
  });
  const client = await database.connect(`${databasePrefix}catalog`);
  try {
    const groups = await backend.call('provideOrganisation');
    await waitUntilStitched({ backend, client, kind: 'group', count: 1 });
    context.log(`${groups} groups and systems are there`);
    const start = performance.now();
    await backend.call('provideComponents', { count: context.models });
    const seconds = { handedOver: (performance.now() - start) / 1000 };
    await waitUntilStitched({
      backend,
      client,
      kind: 'component',
      count: context.models,
    });
    return { ...seconds, visible: (performance.now() - start) / 1000 };
  } finally {
    await client.end();
    await backend.stop();
    await database.drop(databasePrefix);
  }
}

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const samples = await measureInTurn({
    runs: context.runs,
    reference: index => measureBareProvider(context, index),
    subject: index => measureBareProvider(context, index + 100),
    log: context.log,
  });
  return [
    createFigure({
      name: 'catalog.visible',
      unit: 's',
      reference: 'bare provider, stock components',
      samples: samples.subject.map(sample => sample.visible),
      referenceSamples: samples.reference.map(sample => sample.visible),
      target: {
        text: `at most ${LIMIT} times the reference`,
        isMet: ({ ratio }) => ratio <= LIMIT,
      },
      smoke: context.smoke,
    }),
  ];
}
