import { measureRequests } from '../harness/measureRequests.mjs';
import { HANDOFF_ENGINES, startHandoffs } from '../harness/startHandoffs.mjs';

const LIMIT_MS = 30;

/** @param {import('../harness/createContext.mjs').Context} context */
export async function run(context) {
  const figures = [];
  for (const engine of HANDOFF_ENGINES) {
    const handoffs = await startHandoffs(context, engine);
    const drafts = handoffs
      .numbersOf('draft')
      .map(number => ({ number, revision: 1, state: 'draft' }));
    const move = async turn => {
      const draft = drafts[turn % drafts.length];
      const { revision, summary } = await handoffs.asPerson(
        `/api/ml-models/handoffs/${draft.number}/transitions`,
        {
          method: 'POST',
          headers: { 'If-Match': String(draft.revision) },
          body: JSON.stringify(
            draft.state === 'draft'
              ? { transition: 'request-design-review' }
              : { transition: 'return-to-draft', reason: 'Once more.' },
          ),
        },
      );
      if (summary.state === draft.state) {
        throw new Error(`Handoff ${draft.number} did not move`);
      }
      Object.assign(draft, { revision, state: summary.state });
    };
    figures.push(
      await measureRequests(context, {
        name: `${context.name}.${engine}`,
        reference: 'an empty answer of the same plugin',
        refer: () => handoffs.asPerson('/api/ml-models/bench/nothing'),
        act: move,
        target: {
          text: `under ${LIMIT_MS} ms`,
          isMet: ({ value }) => value < LIMIT_MS,
        },
        remarks: [
          `between draft and design-review, with lock, rules, event, commit, and the new page as the answer; ${handoffs.sizes}`,
        ],
      }),
    );
  }
  return figures;
}
