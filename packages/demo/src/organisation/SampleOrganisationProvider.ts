import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
} from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { sampleCatalogFiles } from './sampleCatalogFiles';

/**
 * Points the catalog at the YAML files of this package, wherever it is installed. The files then go the ordinary way
 * of a location: `catalog.rules` apply and edits are picked up.
 *
 * @internal
 */
export class SampleOrganisationProvider implements EntityProvider {
  readonly #files: string[];

  static create(
    options: { files?: string[] } = {},
  ): SampleOrganisationProvider {
    return new SampleOrganisationProvider(
      options.files ?? sampleCatalogFiles(),
    );
  }

  private constructor(files: string[]) {
    this.#files = files;
  }

  getProviderName(): string {
    return 'sample-organisation';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    // Of type file, because a location may only point to locations of its own type.
    const location = `file:${resolvePackagePath('demo', 'catalog')}`;
    await connection.applyMutation({
      type: 'full',
      entities: [
        {
          locationKey: 'sample-organisation',
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Location',
            metadata: {
              name: 'sample-organisation',
              description: 'The fictional organisation of the sample portal.',
              annotations: {
                [ANNOTATION_LOCATION]: location,
                [ANNOTATION_ORIGIN_LOCATION]: location,
              },
            },
            spec: { type: 'file', targets: this.#files },
          },
        },
      ],
    });
  }
}
