import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceTimeouts,
  type SourceTimeouts,
} from '../../config/readSourceTimeouts';

/** Most registered models MLflow gives per page. */
const MAX_PAGE_SIZE = 1000;

/** One instance of type `mlflow` under `mlModels.sources`. @internal */
export interface MlflowConfig {
  id: string;
  title: string;
  baseUrl: URL;
  /** `Authorization` header; absent for a server without authentication. */
  authorization?: string;
  /** Registered models or versions per page, 1 to 1000. */
  pageSize: number;
  timeouts: SourceTimeouts;
}

/**
 * Reads and checks the configuration of one instance. Throws `InputError` that names the key and what was expected.
 *
 * @internal
 */
export function readMlflowConfig(id: string, config: Config): MlflowConfig {
  const key = (name: string) => `mlModels.sources.${id}.${name}`;
  const address = config.getString('baseUrl');
  const baseUrl = URL.canParse(address) ? new URL(address) : undefined;
  if (!baseUrl || !['http:', 'https:'].includes(baseUrl.protocol)) {
    throw new InputError(
      `${key(
        'baseUrl',
      )} must be an http or https URL, for example https://mlflow.example.com`,
    );
  }
  if (baseUrl.username || baseUrl.password || baseUrl.search || baseUrl.hash) {
    throw new InputError(
      `${key(
        'baseUrl',
      )} must not hold credentials, a query or a fragment; credentials belong in ${key(
        'auth',
      )}`,
    );
  }
  const pageSize = config.getOptionalNumber('pageSize') ?? MAX_PAGE_SIZE;
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
    throw new InputError(
      `${key('pageSize')} must be a whole number from 1 to ${MAX_PAGE_SIZE}`,
    );
  }
  return {
    id,
    title: config.getOptionalString('title') ?? id,
    baseUrl,
    authorization: readAuthorization(
      config.getOptionalConfig('auth'),
      key('auth'),
    ),
    pageSize,
    timeouts: readSourceTimeouts(id, config),
  };
}

function readAuthorization(
  auth: Config | undefined,
  key: string,
): string | undefined {
  const type = auth?.getString('type') ?? 'none';
  switch (type) {
    case 'none':
      return undefined;
    case 'basic': {
      const username = auth!.getString('username');
      if (username.includes(':')) {
        throw new InputError(`${key}.username must not hold a colon`);
      }
      const credentials = `${username}:${auth!.getString('password')}`;
      return `Basic ${Buffer.from(credentials, 'utf8').toString('base64')}`;
    }
    case 'bearer':
      return `Bearer ${auth!.getString('token')}`;
    default:
      throw new InputError(
        `${key}.type must be none, basic or bearer, not "${type}"`,
      );
  }
}
