import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { demoSignInRefusal } from './demoSignInRefusal';

/**
 * Header that names the person to be, for example `x-demo-user: yuki.tanabe`.
 *
 * @internal
 */
const DEMO_USER_HEADER = 'x-demo-user';

/**
 * Takes the name in {@link DEMO_USER_HEADER} at its word, provided that the sample organisation has such a person.
 *
 * @param options - `names` are the user names that may be chosen.
 * @internal
 */
export function createDemoAuthenticator(options: { names: Set<string> }) {
  return createProxyAuthenticator({
    defaultProfileTransform: async () => ({ profile: {} }),
    initialize({ config }) {
      const refusal = demoSignInRefusal({
        config,
        nodeEnvironment: process.env.NODE_ENV,
      });
      if (refusal) {
        throw new Error(refusal);
      }
    },
    async authenticate({ req }) {
      const name = req.header(DEMO_USER_HEADER);
      if (!name) {
        throw new AuthenticationError(
          `The header ${DEMO_USER_HEADER} is missing; it names a person of the sample organisation`,
        );
      }
      if (!options.names.has(name)) {
        throw new NotAllowedError(
          `The header ${DEMO_USER_HEADER} names nobody of the sample organisation`,
        );
      }
      return { result: { name } };
    },
  });
}
