import { measureRequests } from '../harness/measureRequests.mjs';
import { HANDOFF_ENGINES, startHandoffs } from '../harness/startHandoffs.mjs';

const PAGE = 50;
const MOST = 1000;
const LIMIT = 2;
const LIMIT_MOST_MS = 150;

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const figures = [];
  for (const engine of HANDOFF_ENGINES) {
    const handoffs = await startHandoffs(context, engine);
    // Another page each time, so that no row is warmer than it is in use.
    const numbersOf = (turn, size) =>
      Array.from(
        { length: size },
        (_, index) => ((turn * 7919 + index) % handoffs.count) + 1,
      );
    const readStatus = size => async turn => {
      const { items } = await handoffs.asPerson(
        '/api/ml-models/handoffs/status',
        {
          method: 'POST',
          body: JSON.stringify({
            entityRefs: numbersOf(turn, size).map(
              number => `mlmodel:default/model-${number}`,
            ),
          }),
        },
      );
      if (items.length !== size || items.some(item => !item?.current)) {
        throw new Error(`${items.length} of ${size}, or some without a status`);
      }
    };
    const readRows = async turn => {
      const rows = await handoffs.asPerson('/api/ml-models/bench/rows', {
        method: 'POST',
        body: JSON.stringify({ ids: numbersOf(turn, PAGE).map(handoffs.idOf) }),
      });
      if (rows.length !== Math.min(PAGE, handoffs.count)) {
        throw new Error(`${rows.length} rows`);
      }
    };
    const reference = `${PAGE} rows by primary key through the same HTTP stack`;
    figures.push(
      await measureRequests(context, {
        name: `${context.name}.${engine}`,
        reference,
        refer: readRows,
        act: readStatus(PAGE),
        target: {
          text: `at most ${LIMIT} times the reference`,
          isMet: ({ ratio }) => ratio <= LIMIT,
        },
        remarks: [`status of ${PAGE} models; ${handoffs.sizes}`],
      }),
      await measureRequests(context, {
        name: `${context.name}.thousand.${engine}`,
        reference,
        refer: readRows,
        act: readStatus(MOST),
        requests: 30,
        target: {
          text: `under ${LIMIT_MOST_MS} ms`,
          isMet: ({ value }) => value < LIMIT_MOST_MS,
        },
        remarks: [`status of ${MOST} models`],
      }),
    );
  }
  return figures;
}
