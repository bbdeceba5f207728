import { stringifyEntityRef } from '@backstage/catalog-model';
import type { InventoryModel, SourceReference } from '../inventory/apiTypes';
import type { MlModelEntity } from '../kind/MlModelEntityV1alpha1';
import {
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
} from '../kind/relations';
import type { Looked } from './Looked';
import type { ModelWarning } from './ModelWarning';

function refOf(entity: MlModelEntity): string {
  return stringifyEntityRef(entity).toLocaleLowerCase('en-US');
}

function findTeamWarning(entity: MlModelEntity): ModelWarning[] {
  const { teams } = entity.spec;
  const isRelated = (type: string) =>
    (entity.relations ?? []).some(relation => relation.type === type);
  const sides: ('data-science' | 'engineering')[] = [];
  if (!teams?.dataScience && !isRelated(RELATION_MODEL_DEVELOPED_BY)) {
    sides.push('data-science');
  }
  if (!teams?.engineering && !isRelated(RELATION_MODEL_OPERATED_BY)) {
    sides.push('engineering');
  }
  return sides.length > 0 ? [{ type: 'missing-teams', sides }] : [];
}

function findRenameWarning(
  stated: MlModelEntity['spec']['registry'],
  name: { instance: string; model: string },
): ModelWarning[] {
  const isOther =
    stated !== undefined &&
    stated.instance === name.instance &&
    stated.model !== name.model;
  return isOther
    ? [{ type: 'renamed', ...name, formerModel: stated.model }]
    : [];
}

function findRegistryWarnings(options: {
  entity: MlModelEntity;
  model: Looked<InventoryModel>;
  sources?: Pick<SourceReference, 'id' | 'status'>[];
  rival?: Pick<InventoryModel, 'entityRef'>;
}): ModelWarning[] {
  const { entity, model, sources, rival } = options;
  const { registry } = entity.spec;
  const configured = sources?.map(candidate => candidate.id);

  if (model.state === 'found') {
    const { value } = model;
    const name = { instance: value.source.id, model: value.externalId };
    const ref = refOf(entity);
    if (value.entityRef !== ref) {
      return [{ type: 'claimed-elsewhere', entityRef: value.entityRef }];
    }
    const others = (value.conflictingEntityRefs ?? []).filter(
      other => other !== ref,
    );
    return [
      ...(others.length > 0
        ? [{ type: 'claimed-twice' as const, entityRefs: others }]
        : []),
      // An entity made from the registry follows by itself.
      ...(value.registration === 'descriptor'
        ? findRenameWarning(registry, name)
        : []),
      ...(value.state === 'present' ? [] : [{ type: value.state, ...name }]),
    ];
  }

  if (!registry?.instance || !registry.model) {
    return [{ type: 'missing-registry', ...(configured && { configured }) }];
  }
  if (rival && rival.entityRef !== refOf(entity)) {
    return [{ type: 'claimed-elsewhere', entityRef: rival.entityRef }];
  }
  // Without an answer, or without leave to see the sources, nothing can be said about them.
  if (model.state === 'unknown' || !sources || !configured) return [];
  const { instance } = registry;
  const source = sources.find(candidate => candidate.id === instance);
  if (!source) {
    return [{ type: 'unknown-instance', instance, configured }];
  }
  return source.status === 'never-synced'
    ? [{ type: 'never-synced', instance }]
    : [{ type: 'not-registered', instance, model: registry.model }];
}

/**
 * Finds what should be mended in how a model is described (requirement R01).
 *
 * @remarks
 * What is unknown gives no warning: an outage is told as an outage.
 *
 * @public
 */
export function findModelWarnings(options: {
  entity: MlModelEntity;
  /** The registered model behind the entity. */
  model: Looked<InventoryModel>;
  /** Configured registries, needed only when no model was found. */
  sources?: Pick<SourceReference, 'id' | 'status'>[];
  /** The registered model that the entity names, when the inventory says that another entity speaks for it. */
  rival?: Pick<InventoryModel, 'entityRef'>;
}): ModelWarning[] {
  return [...findTeamWarning(options.entity), ...findRegistryWarnings(options)];
}
