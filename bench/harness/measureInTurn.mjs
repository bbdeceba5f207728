/**
 * Measures a reference and a subject in turn: one of each per run, and the one that goes first changes from run to
 * run. A shared machine is now fast and now slow, for seconds to minutes; what is measured in turn feels the same
 * weather, so its ratio means something where the bare figures do not.
 *
 * @template {Record<string, number>} R
 * @template {Record<string, number>} S
 * @param {object} options
 * @param {number} options.runs how many samples of each are kept
 * @param {number} [options.warmUps] pairs that are run first and thrown away; none when absent
 * @param {(run: number) => Promise<R>} options.reference one sample: figures by name
 * @param {(run: number) => Promise<S>} options.subject one sample: figures by name
 * @param {(line: string) => void} [options.log] told every sample
 * @returns {Promise<{reference: R[], subject: S[]}>} samples in the order of the runs, so that equal places are a pair
 */
export async function measureInTurn(options) {
  const { runs, warmUps = 0, log = () => {} } = options;
  const samples = { reference: [], subject: [] };
  for (let run = -warmUps; run < runs; run += 1) {
    const order =
      run % 2 === 0 ? ['reference', 'subject'] : ['subject', 'reference'];
    for (const side of order) {
      const sample = await options[side](run);
      const words = Object.entries(sample)
        .map(([name, value]) => `${name} ${Math.round(value * 100) / 100}`)
        .join(', ');
      if (run >= 0) {
        samples[side].push(sample);
        log(`run ${run + 1} of ${runs}, ${side}: ${words}`);
      } else {
        log(`warm-up, ${side}: ${words}`);
      }
    }
  }
  return samples;
}
