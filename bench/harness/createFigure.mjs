import { median } from './median.mjs';

/** Enough digits to compare, few enough to read. */
function round(value) {
  return Number(value.toPrecision(value >= 1000 ? 5 : 4));
}

/**
 * One row of the results.
 *
 * @typedef {object} Figure
 * @property {string} name scenario, with a suffix for its further rows
 * @property {number} value median of the subject's samples
 * @property {string} unit unit of both values
 * @property {string} reference what the subject is compared with
 * @property {number} referenceValue median of the reference's samples
 * @property {number | null} ratio `value / referenceValue`; null when the reference is zero
 * @property {string} note target and whether it is met, number of runs, spread
 */

/**
 * Makes a row of the results from the samples of both sides.
 *
 * @param {object} options
 * @param {string} options.name name of the row
 * @param {string} options.unit unit of the samples
 * @param {string} options.reference what the reference is, in a few words
 * @param {number[]} options.referenceSamples one per run
 * @param {number[]} options.samples one per run, each taken next to the reference's sample of the same place
 * @param {{text: string, isMet: (row: {value: number, ratio: number | null}) => boolean}} [options.target] what the
 *   figure is held against; the note says whether it is met. Nothing fails because of it.
 * @param {string[]} [options.remarks] further sentences for the note
 * @param {string} [options.smoke] why the row is no measurement (small size, few runs); absent for a real one
 * @returns {Figure}
 */
export function createFigure(options) {
  const value = median(options.samples);
  const referenceValue = median(options.referenceSamples);
  const ratio = referenceValue === 0 ? null : value / referenceValue;
  const notes = [];
  if (options.smoke) {
    notes.push(`SMOKE RUN, no measurement (${options.smoke})`);
  }
  if (options.target) {
    const met = options.target.isMet({ value, ratio });
    notes.push(`target ${options.target.text}: ${met ? 'met' : 'NOT met'}`);
  }
  notes.push(describeRuns(options));
  notes.push(...(options.remarks ?? []));
  return {
    name: options.name,
    value: round(value),
    unit: options.unit,
    reference: options.reference,
    referenceValue: round(referenceValue),
    ratio: ratio === null ? null : round(ratio),
    note: notes.join('; '),
  };
}

function describeRuns({ samples, referenceSamples }) {
  const runs = `${samples.length} ${samples.length === 1 ? 'run' : 'runs'}`;
  const pairs = samples
    .map((sample, index) => sample / referenceSamples[index])
    .filter(Number.isFinite);
  if (samples.length < 2 || pairs.length < samples.length) {
    return runs;
  }
  return `${runs}, ratio per pair ${round(Math.min(...pairs))} to ${round(
    Math.max(...pairs),
  )}`;
}
