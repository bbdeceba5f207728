import { createBackendModule } from '@backstage/backend-plugin-api';
import { DEFAULT_NAMESPACE, type UserEntity } from '@backstage/catalog-model';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
  type AuthResolverCatalogUserQuery,
} from '@backstage/plugin-auth-node';
import { samplePersonNames } from '../organisation/samplePersonNames';
import { createDemoAuthenticator } from './createDemoAuthenticator';

/**
 * The sign-in provider `demo`: a person of the sample organisation without a password. Ownership comes from the
 * person's entity in the catalog, as with any other provider.
 *
 * @internal
 */
export const authModuleDemoProvider = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(registration) {
    registration.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createDemoAuthenticator({
              names: samplePersonNames(),
            }),
            async profileTransform({ name }, context) {
              const { entity } = await context.findCatalogUser(toQuery(name));
              return { profile: (entity as UserEntity).spec.profile ?? {} };
            },
            async signInResolver({ result }, context) {
              return context.signInWithCatalogUser(toQuery(result.name));
            },
          }),
        });
      },
    });
  },
});

function toQuery(name: string): AuthResolverCatalogUserQuery {
  return {
    entityRef: { kind: 'User', namespace: DEFAULT_NAMESPACE, name },
  };
}
