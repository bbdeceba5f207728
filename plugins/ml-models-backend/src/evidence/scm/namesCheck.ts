/**
 * Whether the name a host gives a check is the name of the standard: jobs of a matrix, parallel jobs and jobs of a
 * reusable workflow carry it with something around it.
 *
 * @example `experiment-ci / tests (3.12) (push)` is `tests`, and so is `tests: [3.12]` and `tests 1/3`.
 *
 * @internal
 */
export function namesCheck(found: string, wanted: string): boolean {
  let last = found.slice(found.lastIndexOf(' / ') + 1).replace(/^\/ /, '');
  for (;;) {
    const shorter = last
      .trim()
      .replace(/ \([^()]*\)$/, '')
      .replace(/:? \[[^[\]]*\]$/, '')
      .replace(/ \d+\/\d+$/, '');
    if (shorter === last) break;
    last = shorter;
  }
  return last.toLocaleLowerCase('en-US') === wanted.toLocaleLowerCase('en-US');
}
