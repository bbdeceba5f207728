import { createFigure } from '../harness/createFigure.mjs';
import { measureInTurn } from '../harness/measureInTurn.mjs';
import { readRowWrites } from '../harness/readRowWrites.mjs';
import { startInventory } from '../harness/startInventory.mjs';
import { startRegistry } from '../harness/startRegistry.mjs';

const LIMIT = 1.2;
const WARM_UPS = 1;
const DATABASE_PREFIX = 'unchanged_';
/** The sync's record of its own run. */
const RUN_RECORD = 'source_runs';
/** Bookkeeping of the platform's scheduler, which writes at every run of any task. */
const isPlatform = table => table.startsWith('backstage_backend_');

/** Rows written between two readings, by table, without the platform's own. */
function compareWrites(before, after) {
  return Object.entries(after)
    .map(([table, writes]) => [table, writes - (before[table] ?? 0)])
    .filter(([table, writes]) => writes > 0 && !isPlatform(table));
}

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const registry = await startRegistry(context);
  const database = await context.startDatabase();
  const inventory = await startInventory(context, {
    title: 'inventory',
    databasePrefix: DATABASE_PREFIX,
    registryUrl: registry.url,
  });
  const { run: first } = await inventory.sync();
  context.log(`${first.models} models are known`);
  await database.analyze(DATABASE_PREFIX);

  const { calls } = await registry.record(() => inventory.sync());
  context.log(`an unchanged sync makes ${calls.length} calls`);
  const client = await context.startChild({
    program: 'backends/bareClient.mjs',
    title: 'bare client',
  });
  const statistics = await database.connect(`${DATABASE_PREFIX}ml-models`);
  context.defer(() => statistics.end());
  const before = await readRowWrites(statistics);
  const samples = await measureInTurn({
    runs: context.runs,
    warmUps: WARM_UPS,
    reference: async () => ({
      milliseconds: (
        await client.call('replay', { baseUrl: registry.url, calls })
      ).milliseconds,
    }),
    subject: async () => ({
      milliseconds: (await inventory.sync()).milliseconds,
    }),
    log: context.log,
  });
  const writes = compareWrites(before, await readRowWrites(statistics));
  const syncs = context.runs + WARM_UPS;
  const others = writes
    .filter(([table]) => table !== RUN_RECORD)
    .reduce((sum, [, count]) => sum + count, 0);

  return [
    createFigure({
      name: 'sync.unchanged',
      unit: 'ms',
      reference: 'bare listing, same calls',
      samples: samples.subject.map(sample => sample.milliseconds),
      referenceSamples: samples.reference.map(sample => sample.milliseconds),
      target: {
        text: `at most ${LIMIT} times the reference`,
        isMet: ({ ratio }) => ratio <= LIMIT,
      },
      remarks: [`${first.models} models, ${calls.length} calls`],
      smoke: context.smoke,
    }),
    createFigure({
      name: 'sync.unchanged.writes',
      unit: 'rows',
      reference: 'none but the run record',
      samples: samples.subject.map(() => others / syncs),
      referenceSamples: samples.reference.map(() => 0),
      target: {
        text: 'no row but the run record',
        isMet: ({ value }) => value === 0,
      },
      remarks: [
        `written by ${syncs} syncs: ${
          writes.map(([table, count]) => `${table} ${count}`).join(', ') ||
          'nothing'
        }`,
      ],
      smoke: context.smoke,
    }),
  ];
}
