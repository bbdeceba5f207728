import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startMlflowReplay } from 'registry-simulators';

/** Where `app-config.demo.yaml` expects the replay when it names no port. */
const DEFAULT_PORT = 7011;

/**
 * Serves the recorded registry on loopback when `demo.registry` is set, so that the sample portal needs no MLflow
 * server. Steps aside when the environment names a real one.
 *
 * @internal
 */
export const registryReplayPlugin = createBackendPlugin({
  pluginId: 'registry-replay',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        if (
          !config.getOptionalBoolean('demo.registry') ||
          process.env.BATON_MLFLOW_URL
        ) {
          return;
        }
        const replay = await startMlflowReplay({
          port: config.getOptionalNumber('demo.registryPort') ?? DEFAULT_PORT,
        });
        logger.info(`Replaying the recorded MLflow server at ${replay.url}`);
        lifecycle.addShutdownHook(() => replay.stop());
      },
    });
  },
});
