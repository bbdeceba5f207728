/**
 * Location type of entities the provider makes from the inventory: `backstage.io/managed-by-location` of such an
 * entity is `ml-models:<source id>/<registered model>`. Every other `MlModel` entity is a descriptor's and may
 * claim a registered model.
 *
 * @public
 */
export const PROVIDER_LOCATION_TYPE = 'ml-models';
