import {
  getCompoundEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import {
  LABEL_LATEST_VERSION,
  LABEL_PRODUCTION_VERSION,
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  MlModelEntity,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * One model as rows and cards show it, all of it from the entity.
 *
 * @internal
 */
export interface ModelRow {
  entity: Entity;
  entityRef: string;
  /** Title, else name. */
  name: string;
  /** Namespace where it is not the default one. */
  namespace: string | undefined;
  description: string | undefined;
  lifecycle: string | undefined;
  riskTier: MlModelRiskTier | undefined;
  riskReason: string | undefined;
  /** What it is: type and framework. */
  traits: string[];
  /** Who is accountable, where that is not one of both teams or one of them is missing. */
  ownerRef: string | undefined;
  dataScienceTeamRef: string | undefined;
  engineeringTeamRef: string | undefined;
  /** Version labels as the catalog last heard of them; the inventory knows better. */
  labels: { latest: string | undefined; production: string | undefined };
}

function firstRelation(entity: Entity, type: string): string | undefined {
  return entity.relations?.find(relation => relation.type === type)?.targetRef;
}

/** @internal */
export function toModelRow(entity: Entity): ModelRow {
  const { name, namespace } = getCompoundEntityRef(entity);
  const spec = (entity as Partial<MlModelEntity>).spec;
  const labels = entity.metadata.labels ?? {};
  const teams = [
    firstRelation(entity, RELATION_MODEL_DEVELOPED_BY),
    firstRelation(entity, RELATION_MODEL_OPERATED_BY),
  ];
  const owner = firstRelation(entity, RELATION_OWNED_BY);
  const isToldByTeams = !teams.includes(undefined) && teams.includes(owner);
  return {
    entity,
    entityRef: stringifyEntityRef(entity),
    name: entity.metadata.title ?? name,
    namespace: namespace === 'default' ? undefined : namespace,
    description: entity.metadata.description,
    lifecycle: spec?.lifecycle,
    riskTier: spec?.riskTier,
    riskReason: spec?.riskReason,
    traits: [spec?.type, spec?.framework].filter(
      (trait): trait is string => trait !== undefined,
    ),
    ownerRef: isToldByTeams ? undefined : owner,
    dataScienceTeamRef: teams[0],
    engineeringTeamRef: teams[1],
    labels: {
      latest: labels[LABEL_LATEST_VERSION],
      production: labels[LABEL_PRODUCTION_VERSION],
    },
  };
}
