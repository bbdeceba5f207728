import {
  createExtensionPoint,
  type AuthService,
  type LoggerService,
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EvidenceCollector } from './EvidenceCollector';

/**
 * Services of the `ml-models` plugin a collector may use.
 *
 * @public
 */
export interface EvidenceCollectorServices {
  /** The whole configuration. */
  config: Config;
  /** A child logger of the plugin. */
  logger: LoggerService;
  /** Reads from the hosts of the portal's `integrations`. */
  urlReader: UrlReaderService;
  /** The catalog; ask it with the plugin's own credentials. */
  catalog: CatalogService;
  /** For the plugin's own credentials. */
  auth: AuthService;
}

/**
 * Makes a collector that needs services.
 *
 * @public
 */
export type EvidenceCollectorFactory = (
  services: EvidenceCollectorServices,
) => EvidenceCollector;

/**
 * Where modules add collectors of their own.
 *
 * @public
 */
export interface EvidenceCollectorsExtensionPoint {
  /** Adds a collector, or the function that makes one at start; an id can be added once. */
  addCollector(collector: EvidenceCollector | EvidenceCollectorFactory): void;
}

/**
 * Extension point of the `ml-models` plugin for evidence collectors.
 *
 * @public
 */
export const evidenceCollectorsExtensionPoint =
  createExtensionPoint<EvidenceCollectorsExtensionPoint>({
    id: 'ml-models.evidence-collectors',
  });
