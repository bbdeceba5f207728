import { createHash } from 'node:crypto';

/** What decides about node_modules; an edit to a script or a description does not. */
const FIELDS = [
  'name',
  'bin',
  'workspaces',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'dependenciesMeta',
  'resolutions',
  'packageManager',
];

/**
 * A short text that changes when an installation has to be made again.
 *
 * @param {object} options
 * @param {string} options.lockFile content of yarn.lock
 * @param {string} options.settings content of .yarnrc.yml
 * @param {object[]} options.manifests the parsed package.json files, in a fixed order
 * @param {string} options.platform for example `linux-x64`: packages with binaries differ
 * @returns {string} a SHA-256 in hexadecimal
 */
export function dependencyStamp(options) {
  const relevant = options.manifests.map(manifest =>
    FIELDS.map(field => manifest[field] || null),
  );
  return createHash('sha256')
    .update(
      JSON.stringify([
        options.platform,
        options.lockFile,
        options.settings,
        relevant,
      ]),
    )
    .digest('hex');
}
