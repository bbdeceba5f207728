import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { createStockComponent } from './createStockComponent';

/**
 * An entity provider reduced to the one call every provider has to make: what it costs is the catalog's own work.
 */
export class BareProvider implements EntityProvider {
  #connection?: EntityProviderConnection;

  getProviderName() {
    return 'bench-components';
  }

  async connect(connection: EntityProviderConnection) {
    this.#connection = connection;
  }

  /** Hands over that many components. */
  async provideComponents(count: number): Promise<void> {
    if (!this.#connection) throw new Error('The catalog has not connected yet');
    await this.#connection.applyMutation({
      type: 'full',
      entities: Array.from({ length: count }, (_, index) => ({
        entity: createStockComponent(index),
        locationKey: 'bench',
      })),
    });
  }
}

/** The module that brings a bare provider into the catalog. */
export function createBareProviderModule(provider: BareProvider) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'bench-bare-provider',
    register(registration) {
      registration.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider(provider);
        },
      });
    },
  });
}
