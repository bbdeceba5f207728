import { createFigure } from './createFigure.mjs';
import { measureInTurn } from './measureInTurn.mjs';
import { percentile } from './percentile.mjs';

/** Requests of each side per run. */
const REQUESTS_PER_RUN = 100;
const P95 = percentile(0.95);

async function timeOf(act, turn) {
  const start = performance.now();
  await act(turn);
  return performance.now() - start;
}

/**
 * Measures how long single requests take beside a reference: a run is the 95th percentile of many, the figure the
 * median of the runs.
 *
 * @param {import('./createContext.mjs').Context} context
 * @param {object} options
 * @param {string} options.name name of the row
 * @param {string} options.reference what the reference is, in a few words
 * @param {(turn: number) => Promise<unknown>} options.refer makes one request of the reference
 * @param {(turn: number) => Promise<unknown>} options.act makes one request; the turn counts up
 * @param {number} [options.requests] requests of each side per run
 * @param {Parameters<typeof createFigure>[0]['target']} options.target what the figure is held against
 * @param {string[]} options.remarks further sentences for the note
 * @returns {Promise<import('./createFigure.mjs').Figure>}
 */
export async function measureRequests(context, options) {
  const { requests = REQUESTS_PER_RUN } = options;
  let turn = 0;
  const samples = await measureInTurn({
    runs: context.runs,
    warmUps: 1,
    repeats: requests,
    combine: P95,
    reference: async () => ({ p95: await timeOf(options.refer, turn) }),
    subject: async () => {
      turn += 1;
      return { p95: await timeOf(options.act, turn) };
    },
    log: context.log,
  });
  return createFigure({
    name: options.name,
    unit: 'ms',
    reference: options.reference,
    samples: samples.subject.map(sample => sample.p95),
    referenceSamples: samples.reference.map(sample => sample.p95),
    target: options.target,
    remarks: [
      `a run is the 95th percentile of ${requests} requests, one after another`,
      ...options.remarks,
    ],
    smoke: context.smoke,
  });
}
