import { isError } from '@backstage/errors';

/** Codes of Node.js and OpenSSL that people meet, in their words. */
const WORDS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens at this address',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be looked up',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the host',
  ETIMEDOUT: 'the host did not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'the host did not answer in time',
  CERT_HAS_EXPIRED: 'its TLS certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its TLS certificate is self-signed; add it through NODE_EXTRA_CA_CERTS',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its TLS certificate comes from an unknown authority; add that through NODE_EXTRA_CA_CERTS',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its TLS certificate comes from an unknown authority; add that through NODE_EXTRA_CA_CERTS',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its TLS certificate is for another host name',
  HPE_INVALID_CONSTANT: 'it does not speak HTTP',
};

/**
 * Why a request got no answer, in words. `fetch` says only "fetch failed"; the reason is in its causes.
 *
 * @internal
 */
export function explainNetworkFailure(error: unknown): string {
  let cause: unknown = error;
  while (isError(cause)) {
    if (typeof cause.code === 'string') {
      return WORDS[cause.code] ?? cause.code;
    }
    // A host with several addresses fails with one error for each of them.
    cause = Array.isArray(cause.errors) ? cause.errors[0] : cause.cause;
  }
  return isError(error) ? error.message : String(error);
}
