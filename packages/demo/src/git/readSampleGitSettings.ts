import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { GitServerOptions } from 'registry-simulators';

/** Where `app-config.demo.yaml` expects the server when it names no port. */
const DEFAULT_PORT = 7012;

/**
 * Settings of the sample git server; undefined when it is not configured. Its credentials are those the portal itself
 * uses for the host, so that they stand in one place.
 *
 * @throws `InputError` when `integrations.gitea` has no credentials for the server.
 *
 * @internal
 */
export function readSampleGitSettings(
  config: Config,
): GitServerOptions | undefined {
  const git = config.getOptionalConfig('demo.git');
  if (!git) {
    return undefined;
  }
  const port = git.getOptionalNumber('port') ?? DEFAULT_PORT;
  const integration = config
    .getOptionalConfigArray('integrations.gitea')
    ?.find(each => each.getString('host').endsWith(`:${port}`));
  const username = integration?.getOptionalString('username');
  const password = integration?.getOptionalString('password');
  if (!username || !password) {
    throw new InputError(
      `demo.git needs an entry under integrations.gitea with host 127.0.0.1:${port}, username and password`,
    );
  }
  return {
    directory: git.getString('directory'),
    port,
    organisations: git.getOptionalStringArray('organisations') ?? [],
    username,
    password,
  };
}
