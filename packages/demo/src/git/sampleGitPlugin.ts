import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startGitServer } from 'registry-simulators';
import { readSampleGitSettings } from './readSampleGitSettings';

/**
 * Serves git repositories on loopback when `demo.git` is set, so that the software templates of the sample portal
 * create, read and register real repositories without any network.
 *
 * @internal
 */
export const sampleGitPlugin = createBackendPlugin({
  pluginId: 'sample-git',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        const settings = readSampleGitSettings(config);
        if (!settings) {
          return;
        }
        const server = await startGitServer(settings);
        logger.info(
          `Serving the repositories in ${settings.directory} at ${server.url}`,
        );
        lifecycle.addShutdownHook(() => server.stop());
      },
    });
  },
});
