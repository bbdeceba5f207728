import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { samplePersonNames } from './organisation/samplePersonNames';
import { createPeopleRouter } from './people/createPeopleRouter';
import { SamplePeopleService } from './people/SamplePeopleService';
import { demoSignInRefusal } from './signIn/demoSignInRefusal';

/**
 * Serves the list of people to the sign-in page, exactly when the sign-in provider `demo` is there to take one.
 *
 * @internal
 */
export const demoPlugin = createBackendPlugin({
  pluginId: 'demo',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
      },
      async init({ auth, catalog, config, httpRouter }) {
        const provider = config.getOptionalConfig('auth.providers.demo');
        const nodeEnvironment = process.env.NODE_ENV;
        if (
          !provider ||
          demoSignInRefusal({ config: provider, nodeEnvironment })
        ) {
          return;
        }
        const people = SamplePeopleService.create({
          auth,
          catalog,
          names: samplePersonNames(),
        });
        httpRouter.use(createPeopleRouter({ people }));
        // Nobody is signed in yet when the list is shown.
        httpRouter.addAuthPolicy({ path: '/people', allow: 'unauthenticated' });
      },
    });
  },
});
