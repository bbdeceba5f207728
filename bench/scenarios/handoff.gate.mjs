import { measureRequests } from '../harness/measureRequests.mjs';
import { HANDOFF_ENGINES, startHandoffs } from '../harness/startHandoffs.mjs';

const LIMIT_MS = 10;

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const figures = [];
  for (const engine of HANDOFF_ENGINES) {
    const handoffs = await startHandoffs(context, engine);
    const approved = handoffs.numbersOf('approved');
    figures.push(
      await measureRequests(context, {
        name: `${context.name}.${engine}`,
        reference: 'an empty answer of the same plugin',
        refer: () => handoffs.asPipeline('/api/ml-models/bench/nothing'),
        act: async turn => {
          const number = approved[(turn * 7919) % approved.length];
          const { decision, reasons } = await handoffs.asPipeline(
            `/api/ml-models/gate?${new URLSearchParams({
              model: `mlmodel:default/model-${number}`,
              version: '1',
              digest: `sha256:${String(number).padStart(64, '0')}`,
              environment: 'production',
            })}`,
          );
          if (decision !== 'allow') {
            throw new Error(`The gate says ${decision}: ${reasons}`);
          }
        },
        target: {
          text: `under ${LIMIT_MS} ms`,
          isMet: ({ value }) => value < LIMIT_MS,
        },
        remarks: [
          `asked by a pipeline about approved versions; ${handoffs.sizes}`,
        ],
      }),
    );
  }
  return figures;
}
