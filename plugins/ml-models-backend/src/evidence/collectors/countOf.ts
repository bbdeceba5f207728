/**
 * A number of things in words, for example `1 input` and `2 inputs`.
 *
 * @internal
 */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
