import { median } from './median.mjs';

const SIDES = ['reference', 'subject'];

/** One sample of several, figure by figure. */
function combined(samples, combine) {
  return Object.fromEntries(
    Object.keys(samples[0]).map(key => [
      key,
      combine(samples.map(sample => sample[key])),
    ]),
  );
}

/**
 * Measures a reference and a subject in turn, one after the other, and the one that goes first changes each time. A
 * shared machine is now fast and now slow, for seconds to minutes; what is measured in turn feels the same weather,
 * so its ratio means something where the bare figures do not.
 *
 * @template {Record<string, number>} R
 * @template {Record<string, number>} S
 * @param {object} options
 * @param {number} options.runs how many samples of each are kept
 * @param {number} [options.warmUps] runs that come first and are thrown away; none when absent
 * @param {number} [options.repeats] turns within a run, for what is too short to be measured once; a run's sample is
 *   the median of its turns unless `combine` says otherwise. One when absent.
 * @param {(values: number[]) => number} [options.combine] makes one figure of those of the turns; the median when absent
 * @param {(run: number) => Promise<R>} options.reference takes one measurement: figures by name
 * @param {(run: number) => Promise<S>} options.subject takes one measurement: figures by name
 * @param {(line: string) => void} [options.log] told every sample
 * @returns {Promise<{reference: R[], subject: S[]}>} samples in the order of the runs, so that equal places are a pair
 */
export async function measureInTurn(options) {
  const {
    runs,
    warmUps = 0,
    repeats = 1,
    combine = median,
    log = () => {},
  } = options;
  const kept = { reference: [], subject: [] };
  for (let run = -warmUps; run < runs; run += 1) {
    const turns = { reference: [], subject: [] };
    for (let turn = 0; turn < repeats; turn += 1) {
      const order = (run + turn) % 2 === 0 ? SIDES : [...SIDES].reverse();
      for (const side of order) {
        turns[side].push(await options[side](run));
      }
    }
    for (const side of SIDES) {
      const sample = combined(turns[side], combine);
      log(
        describe(run < 0 ? 'warm-up' : `run ${run + 1}/${runs}`, side, sample),
      );
      if (run >= 0) {
        kept[side].push(sample);
      }
    }
  }
  return kept;
}

function describe(run, side, sample) {
  const figures = Object.entries(sample).map(
    ([name, value]) => `${name} ${Math.round(value * 100) / 100}`,
  );
  return `${run}, ${side}: ${figures.join(', ')}`;
}
