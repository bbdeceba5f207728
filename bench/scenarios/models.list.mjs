import { createFigure } from '../harness/createFigure.mjs';
import { measureInTurn } from '../harness/measureInTurn.mjs';
import { startPortal } from '../harness/startPortal.mjs';

const LIMIT = 1.3;
const PAGE_SIZE = 50;
/** Single requests are too short to be measured alone; a sample is the middle one of so many. */
const REQUESTS_PER_SAMPLE = 30;

const byQuery = parameters =>
  `/api/catalog/entities/by-query?${new URLSearchParams({
    limit: PAGE_SIZE,
    filter: 'kind=mlmodel',
    orderField: 'metadata.name,asc',
    ...parameters,
  })}`;

function entityRefOf({ kind, metadata }) {
  return `${kind}:${metadata.namespace ?? 'default'}/${
    metadata.name
  }`.toLocaleLowerCase('en-US');
}

async function timeOf(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const portal = await startPortal(context);
  const session = await portal.signIn();

  const read = async parameters => session.request(byQuery(parameters));
  const readPage = async () => {
    const { items, totalItems } = await read();
    if (items.length === 0 || !totalItems) throw new Error('An empty page');
  };
  // As the page does: rows that are not counted, then what the inventory knows of them in one call, and the count by
  // a call of its own that nobody waits for; here all three have to be there.
  const readRows = async () => {
    const { items: entities } = await read({ totalItems: 'exclude' });
    const { items } = await session.request('/api/ml-models/models/by-refs', {
      method: 'POST',
      body: JSON.stringify({ entityRefs: entities.map(entityRefOf) }),
    });
    if (entities.length === 0 || items.length !== entities.length) {
      throw new Error(`${entities.length} rows, ${items.length} enriched`);
    }
    if (items.some(item => !item)) {
      throw new Error('The inventory does not know every row of the page');
    }
  };
  const readEnrichedPage = async () => {
    const [{ totalItems }] = await Promise.all([
      read({ limit: 0 }),
      readRows(),
    ]);
    if (!totalItems) throw new Error('Nothing was counted');
  };

  const samples = await measureInTurn({
    runs: context.runs,
    warmUps: 1,
    repeats: REQUESTS_PER_SAMPLE,
    reference: async () => ({ milliseconds: await timeOf(readPage) }),
    subject: async () => ({ milliseconds: await timeOf(readEnrichedPage) }),
    log: context.log,
  });
  return [
    createFigure({
      name: context.name,
      unit: 'ms',
      reference: "the catalog's by-query, rows and count",
      samples: samples.subject.map(sample => sample.milliseconds),
      referenceSamples: samples.reference.map(sample => sample.milliseconds),
      target: {
        text: `at most ${LIMIT} times the reference`,
        isMet: ({ ratio }) => ratio <= LIMIT,
      },
      remarks: [
        `page of ${PAGE_SIZE} of ${context.models} models, a run is the median of ${REQUESTS_PER_SAMPLE} requests`,
        'the same page on both sides: ours with the rows of the inventory, its count asked for beside the rows',
      ],
      smoke: context.smoke,
    }),
  ];
}
