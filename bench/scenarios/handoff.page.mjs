import { measureRequests } from '../harness/measureRequests.mjs';
import { HANDOFF_ENGINES, startHandoffs } from '../harness/startHandoffs.mjs';

const LIMIT_MS = 50;
const ITEMS = 35;

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const figures = [];
  for (const engine of HANDOFF_ENGINES) {
    const handoffs = await startHandoffs(context, engine);
    figures.push(
      await measureRequests(context, {
        name: `${context.name}.${engine}`,
        reference: 'an empty answer of the same plugin',
        refer: () => handoffs.asPerson('/api/ml-models/bench/nothing'),
        act: async turn => {
          const { sections } = await handoffs.asPerson(
            `/api/ml-models/handoffs/${((turn * 7919) % handoffs.count) + 1}`,
          );
          const found = sections.flatMap(section => section.items).length;
          if (found !== ITEMS) {
            throw new Error(`${found} items, expected ${ITEMS}`);
          }
        },
        target: {
          text: `under ${LIMIT_MS} ms`,
          isMet: ({ value }) => value < LIMIT_MS,
        },
        remarks: [
          `everything the page shows, another handoff each time; ${handoffs.sizes}`,
        ],
      }),
    );
  }
  return figures;
}
