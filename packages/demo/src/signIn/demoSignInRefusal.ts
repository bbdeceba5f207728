import type { Config } from '@backstage/config';

/**
 * Why the sign-in without passwords must not run, or `undefined` when it may: in development, or anywhere when the
 * configuration says so in as many words.
 *
 * @param options - `config` of the provider (`auth.providers.demo`); `nodeEnvironment` is the value of `NODE_ENV`.
 * @internal
 */
export function demoSignInRefusal(options: {
  config: Config;
  nodeEnvironment: string | undefined;
}): string | undefined {
  if (
    options.nodeEnvironment === 'development' ||
    options.config.getOptionalBoolean('dangerouslyAllowOutsideDevelopment')
  ) {
    return undefined;
  }
  return (
    'the demo sign-in lets anybody be anybody and is refused outside development; remove auth.providers.demo, ' +
    'or set auth.providers.demo.dangerouslyAllowOutsideDevelopment on a portal that holds sample data only'
  );
}
