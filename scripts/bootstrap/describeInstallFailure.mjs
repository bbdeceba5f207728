const CAUSES = [
  [
    /ENOSPC|no space left/i,
    'the disk is full; a complete installation takes about 3 GB',
  ],
  [
    /YN0028|lockfile would have been (modified|created)/i,
    'yarn.lock does not match the package.json files; run `yarn install` and commit what it changes',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|fetch failed|socket hang up|getaddrinfo/,
    'the npm registry cannot be reached; check the network, the proxy and the registry setting of npm',
  ],
  [
    /CERT_|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)/,
    "the npm registry's certificate is not trusted; set NODE_EXTRA_CA_CERTS to your company's certificates",
  ],
  [
    /E401|E403|YN0041|YN0033/,
    'the npm registry refused access; check the registry setting and its token',
  ],
  [
    /E404|ETARGET|YN0035|YN0082/,
    'the npm registry does not have a package that is needed',
  ],
  [
    /EACCES|EPERM|EROFS/,
    'this user may not write to the checkout or to the cache folder',
  ],
];

/**
 * The cause of a failed `npm install` or `yarn install`, in words for a person.
 *
 * @param {string} output all that the command printed
 * @returns {string | undefined} half a sentence without a full stop; `undefined` when the cause is not known
 */
export function describeInstallFailure(output) {
  return CAUSES.find(([pattern]) => pattern.test(output))?.[1];
}
