import { createFigure } from '../harness/createFigure.mjs';
import { measureInTurn } from '../harness/measureInTurn.mjs';
import { startInventory } from '../harness/startInventory.mjs';
import { startRegistry } from '../harness/startRegistry.mjs';

const LIMIT = 1.5;
const MEMORY_LIMIT_MB = 300;

/** The first sync of an empty inventory: everything the registry has is new. */
async function measureSync(context, registry, round) {
  const database = await context.startDatabase();
  const databasePrefix = `full_${round}_`;
  const backend = await startInventory(context, {
    title: `inventory ${round}`,
    databasePrefix,
    registryUrl: registry.url,
  });
  try {
    await backend.call('memoryStart');
    const { milliseconds, run: record } = await backend.sync();
    const { growth } = await backend.call('memoryStop');
    if (
      record.models !== context.models ||
      record.versions !== context.models * context.versions
    ) {
      throw new Error(
        `The sync saw ${record.models} models and ${record.versions} versions`,
      );
    }
    return { seconds: milliseconds / 1000, memory: growth };
  } finally {
    await backend.stop();
    await database.drop(databasePrefix);
  }
}

/** The calls of the sync, made by a client that only reads the answers. */
async function measureBareClient(context, registry, calls) {
  const client = await context.startChild({
    program: 'backends/bareClient.mjs',
    title: 'bare client',
    nodeArgs: ['--expose-gc'],
  });
  try {
    await client.call('memoryStart');
    const { milliseconds } = await client.call('replay', {
      baseUrl: registry.url,
      calls,
    });
    const { growth } = await client.call('memoryStop');
    return { seconds: milliseconds / 1000, memory: growth };
  } finally {
    await client.stop();
  }
}

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const registry = await startRegistry(context);
  const { calls } = await registry.record(() =>
    measureSync(context, registry, 0),
  );
  context.log(`a full sync makes ${calls.length} calls`);
  const samples = await measureInTurn({
    runs: context.runs,
    reference: () => measureBareClient(context, registry, calls),
    subject: index => measureSync(context, registry, index + 1),
    log: context.log,
  });
  const pick = (side, key) => samples[side].map(sample => sample[key]);
  return [
    createFigure({
      name: 'sync.full',
      unit: 's',
      reference: 'bare client, same calls',
      samples: pick('subject', 'seconds'),
      referenceSamples: pick('reference', 'seconds'),
      target: {
        text: `at most ${LIMIT} times the reference`,
        isMet: ({ ratio }) => ratio <= LIMIT,
      },
      remarks: [
        `${context.models} models, ${
          context.models * context.versions
        } versions, ${calls.length} calls`,
      ],
      smoke: context.smoke,
    }),
    createFigure({
      name: 'sync.full.memory',
      unit: 'MB',
      reference: 'growth of the bare client',
      samples: pick('subject', 'memory'),
      referenceSamples: pick('reference', 'memory'),
      target: {
        text: `at most ${MEMORY_LIMIT_MB} MB of growth`,
        isMet: ({ value }) => value <= MEMORY_LIMIT_MB,
      },
      remarks: ['peak resident set size less what it was before'],
      smoke: context.smoke,
    }),
  ];
}
