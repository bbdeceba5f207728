const NAMES = {
  registry: 'YARN_NPM_REGISTRY_SERVER',
  proxy: 'YARN_HTTP_PROXY',
  'https-proxy': 'YARN_HTTPS_PROXY',
  cafile: 'YARN_HTTPS_CA_FILE_PATH',
};

/** Not worth repeating: Yarn's own registry serves the same packages. */
const DEFAULT_REGISTRY = 'https://registry.npmjs.org/';

/**
 * Yarn does not read npm's settings. On a machine where npm goes through a mirror or a proxy, Yarn has to as well.
 *
 * @param {string} npmConfig what `npm config get registry proxy https-proxy cafile` prints: a `key=value` per line
 * @param {Record<string, string | undefined>} environment settings made there for Yarn win
 * @returns {Record<string, string>} environment variables for Yarn
 */
export function yarnSettings(npmConfig, environment) {
  const settings = {};
  for (const line of npmConfig.split(/\r?\n/)) {
    const [, key, value] = /^([\w-]+) ?= ?(.*)$/.exec(line) || [];
    const name = NAMES[key];
    const isSet =
      value && !['null', 'undefined', DEFAULT_REGISTRY].includes(value);
    if (name && isSet && !environment[name]) {
      settings[name] = value;
    }
  }
  return settings;
}
