/**
 * The middle of some numbers; the mean of the two in the middle when their count is even.
 *
 * @param {number[]} values at least one number
 * @returns {number}
 */
export function median(values) {
  if (values.length === 0) {
    throw new Error('The median of no values was asked for');
  }
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
