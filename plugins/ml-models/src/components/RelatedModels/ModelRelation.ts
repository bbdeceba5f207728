import type {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import type {
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
  RELATION_SERVED_BY,
  RELATION_TRAINED_IN,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * A relation from a model to the entity whose page is shown.
 *
 * @internal
 */
export type ModelRelation =
  | typeof RELATION_SERVED_BY
  | typeof RELATION_TRAINED_IN
  | typeof RELATION_PART_OF
  | typeof RELATION_OWNED_BY
  | typeof RELATION_MODEL_DEVELOPED_BY
  | typeof RELATION_MODEL_OPERATED_BY;
