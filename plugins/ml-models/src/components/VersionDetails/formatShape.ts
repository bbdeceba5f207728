/**
 * The shape of a tensor as people say it, for example `any × 28 × 28`.
 *
 * @param shape - lengths by dimension; -1 stands for any length
 * @param anyLength - the word for any length
 *
 * @internal
 */
export function formatShape(shape: number[], anyLength: string): string {
  return shape
    .map(length => (length === -1 ? anyLength : String(length)))
    .join(' × ');
}
