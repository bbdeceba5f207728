import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import { PROVIDER_LOCATION_TYPE } from '@baton-ml/backstage-plugin-ml-models-common';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * True when the entity was made from the registry, so that there is no descriptor to edit.
 *
 * @internal
 */
export function isProviderMade(entity: MlModelEntity): boolean {
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  return location?.startsWith(`${PROVIDER_LOCATION_TYPE}:`) ?? false;
}
