import { createFigure } from '../harness/createFigure.mjs';
import { measureInTurn } from '../harness/measureInTurn.mjs';
import { startInventory } from '../harness/startInventory.mjs';
import { REAL_PACE, startRegistry } from '../harness/startRegistry.mjs';

const LIMIT = 1.5;
const MEMORY_LIMIT_MB = 300;
/** At the pace of a real server the full size would take most of an hour; the share of each side is the same. */
const PACED_SHARE = 1 / 20;

/** The first sync of an empty inventory: everything the registry has is new. */
async function measureSync(context, { registry, models, name, round }) {
  const database = await context.startDatabase();
  const databasePrefix = `${name}_${round}_`;
  const backend = await startInventory(context, {
    title: `${name} inventory ${round}`,
    databasePrefix,
    registryUrl: registry.url,
  });
  try {
    await backend.call('memoryStart');
    const { milliseconds, run: record } = await backend.sync();
    const { growth } = await backend.call('memoryStop');
    if (
      record.models !== models ||
      record.versions !== models * context.versions
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

/** Both sides in turn against one registry. */
async function compare(context, options) {
  const { registry, name } = options;
  const { calls } = await registry.record(() =>
    measureSync(context, { ...options, round: 0 }),
  );
  context.log(`a full sync makes ${calls.length} calls`);
  const samples = await measureInTurn({
    runs: context.runs,
    reference: () => measureBareClient(context, registry, calls),
    subject: index => measureSync(context, { ...options, round: index + 1 }),
    log: line => context.log(`${name}: ${line}`),
  });
  return { calls: calls.length, ...samples };
}

function describeSize(context, models, calls) {
  return `${models} models, ${
    models * context.versions
  } versions, ${calls} calls`;
}

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const { models } = context;
  const fast = await compare(context, {
    ...{ name: 'full', models },
    registry: await startRegistry(context),
  });
  const few = Math.ceil(models * PACED_SHARE);
  const paced = await compare(context, {
    ...{ name: 'paced', models: few },
    registry: await startRegistry(context, { models: few, pace: REAL_PACE }),
  });
  const pick = (samples, key) => samples.map(sample => sample[key]);
  return [
    createFigure({
      name: 'sync.full',
      unit: 's',
      reference: 'bare client, same calls',
      samples: pick(fast.subject, 'seconds'),
      referenceSamples: pick(fast.reference, 'seconds'),
      target: {
        text: `at most ${LIMIT} times the reference`,
        isMet: ({ ratio }) => ratio <= LIMIT,
      },
      remarks: [describeSize(context, models, fast.calls)],
      smoke: context.smoke,
    }),
    createFigure({
      name: 'sync.full.memory',
      unit: 'MB',
      reference: 'growth of the bare client',
      samples: pick(fast.subject, 'memory'),
      referenceSamples: pick(fast.reference, 'memory'),
      target: {
        text: `at most ${MEMORY_LIMIT_MB} MB of growth`,
        isMet: ({ value }) => value <= MEMORY_LIMIT_MB,
      },
      remarks: ['peak resident set size less what it was before'],
      smoke: context.smoke,
    }),
    createFigure({
      name: 'sync.full.paced',
      unit: 's',
      reference: 'bare client, same calls',
      samples: pick(paced.subject, 'seconds'),
      referenceSamples: pick(paced.reference, 'seconds'),
      remarks: [
        'no target of its own and no part of the one of sync.full: the registry answers at the measured pace of a real MLflow server, one listing at a time',
        describeSize(context, few, paced.calls),
      ],
      smoke: context.smoke,
    }),
  ];
}
