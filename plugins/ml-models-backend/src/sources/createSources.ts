import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  RegistrySource,
  RegistrySourceFactory,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type { SourceSettings } from '../config/InventorySettings';

/**
 * Makes every configured source, by id. Each type was checked when the settings were read; what only a factory can
 * check is thrown by it, with the key in the message.
 *
 * @internal
 */
export function createSources(options: {
  settings: readonly SourceSettings[];
  /** By type. */
  factories: ReadonlyMap<string, RegistrySourceFactory>;
  logger: LoggerService;
}): Map<string, RegistrySource> {
  const { settings, factories, logger } = options;
  return new Map(
    settings.map(({ id, type, config }) => [
      id,
      factories.get(type)!.create({
        id,
        config,
        logger: logger.child({ source: id }),
      }),
    ]),
  );
}
