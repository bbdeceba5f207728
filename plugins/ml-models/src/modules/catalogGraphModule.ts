import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATIONS,
  ALL_RELATION_PAIRS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  RELATION_DEVELOPS_MODEL,
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
  RELATION_OPERATES_MODEL,
  RELATION_SERVED_BY,
  RELATION_SERVES,
  RELATION_SUCCEEDED_BY,
  RELATION_SUCCESSOR_OF,
  RELATION_TRAINED_IN,
  RELATION_TRAINS,
} from '@baton-ml/backstage-plugin-ml-models-common';

const mlModelRelationPairs: [string, string][] = [
  [RELATION_MODEL_DEVELOPED_BY, RELATION_DEVELOPS_MODEL],
  [RELATION_MODEL_OPERATED_BY, RELATION_OPERATES_MODEL],
  [RELATION_TRAINED_IN, RELATION_TRAINS],
  [RELATION_SERVED_BY, RELATION_SERVES],
  [RELATION_SUCCESSOR_OF, RELATION_SUCCEEDED_BY],
];

/**
 * Lets the catalog graph draw the relations of the kind `MlModel`; without it only the well-known ones appear.
 *
 * @remarks
 * Overrides `api:catalog-graph`. An app that already overrides it adds the pairs to its own instead.
 *
 * @public
 */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: [
                ...ALL_RELATIONS,
                ...mlModelRelationPairs.flat(),
              ],
              knownRelationPairs: [
                ...ALL_RELATION_PAIRS,
                ...mlModelRelationPairs,
              ],
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
  ],
});
