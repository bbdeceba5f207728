/**
 * Whether a Node version is one of the majors in the `engines` field, for example `24.21.0` and `22 || 24`.
 *
 * @param {string} version a full version without the leading `v`
 * @param {string} engines majors with `||` between them, which is what Backstage writes there
 * @returns {boolean}
 */
export function isSupportedNode(version, engines) {
  const major = version.split('.')[0];
  return engines.split('||').some(supported => supported.trim() === major);
}
