import type { BackstageCredentials } from '@backstage/backend-plugin-api';

/**
 * The person behind the credentials; undefined for a service.
 *
 * @internal
 */
export function userOf(credentials: BackstageCredentials): string | undefined {
  const principal = credentials.principal as
    | { type?: string; userEntityRef?: string }
    | undefined;
  return principal?.type === 'user'
    ? principal.userEntityRef?.toLocaleLowerCase('en-US')
    : undefined;
}
