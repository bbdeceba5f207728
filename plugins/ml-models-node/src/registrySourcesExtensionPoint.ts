import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { RegistrySource } from './RegistrySource';

/**
 * Makes a source of one type from its part of the configuration.
 *
 * @public
 */
export interface RegistrySourceFactory {
  /** Value of `mlModels.sources.<id>.type` this factory answers for. */
  type: string;
  /**
   * Called once at start for each configured instance of the type. Throws `InputError` that names the config key
   * when the configuration is wrong.
   */
  create(options: {
    id: string;
    config: Config;
    logger: LoggerService;
  }): RegistrySource;
}

/**
 * Where modules add registries of their own.
 *
 * @public
 */
export interface RegistrySourcesExtensionPoint {
  /** Adds a type of registry; a type can be added once. */
  addFactory(factory: RegistrySourceFactory): void;
}

/**
 * Extension point of the `ml-models` plugin for registry sources.
 *
 * @public
 */
export const registrySourcesExtensionPoint =
  createExtensionPoint<RegistrySourcesExtensionPoint>({
    id: 'ml-models.registry-sources',
  });
