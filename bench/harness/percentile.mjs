/**
 * Makes the function that gives the value a share of the values stays at or below (nearest rank).
 *
 * @param {number} share from 0 to 1, for example 0.95
 * @returns {(values: number[]) => number} for at least one number
 */
export function percentile(share) {
  return values => {
    if (values.length === 0) {
      throw new Error('A percentile of no values was asked for');
    }
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  };
}
