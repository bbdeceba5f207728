import type { Entity } from '@backstage/catalog-model';
import type { MlModelEntity } from './MlModelEntityV1alpha1';

/**
 * True for entities of the kind `MlModel`, whatever the case the kind is written in.
 *
 * @public
 */
export function isMlModelEntity(entity: Entity): entity is MlModelEntity {
  return entity.kind.toLocaleLowerCase('en-US') === 'mlmodel';
}
