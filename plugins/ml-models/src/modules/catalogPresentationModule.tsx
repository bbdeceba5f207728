import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { RiBrainLine } from '@remixicon/react';

/**
 * Gives the kind `MlModel` its icon wherever the portal names an entity.
 *
 * @remarks
 * Overrides `api:catalog/entity-presentation`. An app that already overrides it adds
 * `kindIcons: { mlmodel: … }` to its own instead.
 *
 * @public
 */
export const catalogPresentationModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      name: 'entity-presentation',
      params: define =>
        define({
          api: entityPresentationApiRef,
          deps: { catalogApi: catalogApiRef },
          factory: ({ catalogApi }) =>
            DefaultEntityPresentationApi.create({
              catalogApi,
              kindIcons: {
                mlmodel: props => <RiBrainLine size="1em" {...props} />,
              },
            }),
        }),
    }),
  ],
});
