import { RegistryError, type RegistryErrorReason } from '../http/RegistryError';
import { nameInstance, type RegistryInstance } from '../http/RegistryInstance';
import type { RegistryResponse } from '../http/RegistryHttpClient';

const LONGEST_QUOTE = 300;

const REASONS: Record<number, RegistryErrorReason> = {
  400: 'refused-request',
  404: 'missing-route',
  500: 'server-error',
};

/**
 * What an answer that is no success means, in words for people who run the portal.
 *
 * @remarks
 *
 * Always of status 503: whatever status the registry chose, the caller of the portal did nothing wrong.
 *
 * @internal
 */
export function toRegistryError(
  instance: RegistryInstance,
  response: RegistryResponse,
): RegistryError {
  return new RegistryError(
    `${nameInstance(instance)} ${explain(instance, response)}`,
    REASONS[response.status],
  );
}

function explain(
  instance: RegistryInstance,
  response: RegistryResponse,
): string {
  const said = quote(response);
  switch (response.status) {
    case 400:
      return `did not accept the request${said}`;
    case 401:
      return instance.isAnonymous
        ? `asks for credentials, and none are configured; set mlModels.sources.${instance.id}.auth${said}`
        : `does not accept the configured credentials; check mlModels.sources.${instance.id}.auth${said}`;
    case 403:
      // Since 3.5 MLflow compares the Host header with a list before anything else.
      return /invalid host header/i.test(response.text)
        ? `refuses the host name ${instance.baseUrl.host}: start it with --allowed-hosts ${instance.baseUrl.host} (or MLFLOW_SERVER_ALLOWED_HOSTS), or configure an address it allows`
        : `refuses ${
            instance.isAnonymous
              ? 'callers without credentials'
              : 'the configured credentials'
          } permission to read${said}`;
    case 404:
      return said
        ? `does not know what it was asked for${said}`
        : 'has no MLflow at this address; check that baseUrl holds the path prefix of the server, if it has one';
    case 429:
      return `is busy: it refuses requests for now${said}`;
    default:
      return `answered with HTTP ${response.status}${said}`;
  }
}

/** The server's own words, if it sent some in its own form. An error page of a proxy says nothing. */
function quote(response: RegistryResponse): string {
  try {
    const { message } = JSON.parse(response.text);
    return typeof message === 'string'
      ? ` (it says: ${message.slice(0, LONGEST_QUOTE)})`
      : '';
  } catch {
    return '';
  }
}
