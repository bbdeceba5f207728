import type { AuthService } from '@backstage/backend-plugin-api';

/** Gives a token for one call to the `ml-models` backend. */
export type TokenSource = () => Promise<string>;

/** Tokens that say: this is the catalog itself, on behalf of no person. */
export function createTokenSource(auth: AuthService): TokenSource {
  return async () => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'ml-models',
    });
    return token;
  };
}
