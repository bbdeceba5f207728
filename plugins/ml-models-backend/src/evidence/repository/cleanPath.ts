const LONGEST = 300;

/**
 * A path inside a repository as it is asked for, or undefined when it could lead anywhere else.
 *
 * @internal
 */
export function cleanPath(path: string): string | undefined {
  const segments = path.replace(/^(\.\/)+/, '').split('/');
  const isPlain =
    path.length <= LONGEST &&
    // Schemes, queries, back-slashes, control characters and what a host could decode once more.
    !/[\\:?#%\p{Cc}]/u.test(path) &&
    segments.every(each => each !== '' && each !== '.' && each !== '..');
  return isPlain ? segments.join('/') : undefined;
}
