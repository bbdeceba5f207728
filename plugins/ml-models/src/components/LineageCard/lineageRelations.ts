import {
  RELATION_API_PROVIDED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
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

/**
 * What a model comes from and where it goes, each relation with its opposite. The graph draws the holder of the first of
 * the two on the left: data, experiment and predecessor, then the model, then what it becomes.
 *
 * @internal
 */
export const lineagePairs = [
  [RELATION_DEPENDENCY_OF, RELATION_DEPENDS_ON],
  [RELATION_TRAINS, RELATION_TRAINED_IN],
  [RELATION_SUCCEEDED_BY, RELATION_SUCCESSOR_OF],
  [RELATION_SERVED_BY, RELATION_SERVES],
  [RELATION_PROVIDES_API, RELATION_API_PROVIDED_BY],
] as const;

/**
 * Who stands behind a model, each relation with its opposite.
 *
 * @internal
 */
export const teamPairs = [
  [RELATION_OWNED_BY, RELATION_OWNER_OF],
  [RELATION_MODEL_DEVELOPED_BY, RELATION_DEVELOPS_MODEL],
  [RELATION_MODEL_OPERATED_BY, RELATION_OPERATES_MODEL],
] as const;

/**
 * Relations listed as links, in the order a model comes to life, each seen from the model.
 *
 * @internal
 */
export const listedRelations = [
  RELATION_DEPENDS_ON,
  RELATION_TRAINED_IN,
  RELATION_SERVED_BY,
  RELATION_PROVIDES_API,
  RELATION_SUCCESSOR_OF,
  RELATION_SUCCEEDED_BY,
  RELATION_DEPENDENCY_OF,
] as const;

/**
 * The same for the people behind it.
 *
 * @internal
 */
export const listedTeamRelations = [
  RELATION_OWNED_BY,
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
] as const;
