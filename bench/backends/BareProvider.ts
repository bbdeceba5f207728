import { createBackendModule } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  type EntityProvider,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { createOrganisation } from './createOrganisation';
import { createStockComponent } from './createStockComponent';

/**
 * An entity provider reduced to the one call every provider has to make: what it costs is the catalog's own work.
 */
export class BareProvider implements EntityProvider {
  #organisation?: EntityProviderConnection;
  #components?: EntityProviderConnection;

  getProviderName() {
    return 'bench-components';
  }

  async connect(connection: EntityProviderConnection) {
    this.#components = connection;
  }

  /** A second provider for the owners, so that handing over components leaves them alone. */
  readonly organisation: EntityProvider = {
    getProviderName: () => 'bench-organisation',
    connect: async connection => {
      this.#organisation = connection;
    },
  };

  /** Hands over the groups and systems that components and models point to; tells how many. */
  async provideOrganisation(): Promise<number> {
    return this.#provide(this.#organisation, createOrganisation());
  }

  /** Hands over that many components. */
  async provideComponents(count: number): Promise<number> {
    return this.#provide(
      this.#components,
      Array.from({ length: count }, (_, index) => createStockComponent(index)),
    );
  }

  async #provide(
    connection: EntityProviderConnection | undefined,
    entities: Entity[],
  ): Promise<number> {
    if (!connection) throw new Error('The catalog has not connected yet');
    await connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({ entity, locationKey: 'bench' })),
    });
    return entities.length;
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
          catalog.addEntityProvider(provider, provider.organisation);
        },
      });
    },
  });
}
