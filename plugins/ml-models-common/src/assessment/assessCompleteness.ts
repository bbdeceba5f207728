import {
  RELATION_DEPENDS_ON,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  parseEntityRef,
} from '@backstage/catalog-model';
import type {
  InventoryModel,
  InventoryVersionDetails,
} from '../inventory/apiTypes';
import type { MlModelEntity } from '../kind/MlModelEntityV1alpha1';
import {
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
  RELATION_SERVED_BY,
  RELATION_TRAINED_IN,
} from '../kind/relations';
import type { CompletenessItem, CompletenessKey } from './CompletenessItem';
import type { Looked } from './Looked';

/**
 * How much of a model is described.
 *
 * @public
 */
export interface ModelCompleteness {
  /** Every item that applies to the model, in the order of `COMPLETENESS_KEYS`. */
  items: CompletenessItem[];
  /** Number of items that are there. */
  present: number;
  /** Number of items that are there or missing; unknown ones do not count. */
  assessed: number;
  /** 0 to 100, rounded down, so that 100 means complete. */
  percent: number;
}

function isTextGiven(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}

/**
 * Tells which named things a model has and which it lacks (requirements R01, R02).
 *
 * @remarks
 * A relation counts as much as the field it comes from, because relations may also be declared on the other
 * side. A model that is reached in batches needs no API, so that item is left out for it.
 *
 * @public
 */
export function assessCompleteness(options: {
  entity: MlModelEntity;
  /** The registered model behind the entity. */
  model: Looked<InventoryModel>;
  /** The production version, else the newest one. */
  version: Looked<InventoryVersionDetails>;
}): ModelCompleteness {
  const { entity, model, version } = options;
  const { spec } = entity;

  const isRelated = (type: string, kind?: string) =>
    (entity.relations ?? []).some(
      relation =>
        relation.type === type &&
        (!kind ||
          parseEntityRef(relation.targetRef).kind.toLocaleLowerCase('en-US') ===
            kind),
    );
  const given = (isGiven: boolean): CompletenessItem['state'] =>
    isGiven ? 'present' : 'missing';
  const inVersion = (
    isThere: (details: InventoryVersionDetails) => boolean,
    /** True when the registry is asked for it separately, so that it can be unknown on its own. */
    isDetail: boolean,
  ): CompletenessItem['state'] => {
    if (version.state !== 'found') {
      return version.state === 'none' ? 'missing' : 'unknown';
    }
    if (isThere(version.value)) return 'present';
    return isDetail && version.value.detailsState === 'unknown'
      ? 'unknown'
      : 'missing';
  };

  const states: Record<CompletenessKey, CompletenessItem['state']> = {
    'data-science-team': given(
      isTextGiven(spec.teams?.dataScience) ||
        isRelated(RELATION_MODEL_DEVELOPED_BY),
    ),
    'engineering-team': given(
      isTextGiven(spec.teams?.engineering) ||
        isRelated(RELATION_MODEL_OPERATED_BY),
    ),
    // The tier has a default, so only a tier with its reason shows that somebody decided.
    'risk-tier': given(
      isTextGiven(spec.riskTier) && isTextGiven(spec.riskReason),
    ),
    registry:
      model.state === 'unknown'
        ? 'unknown'
        : given(model.state === 'found' && model.value.state !== 'removed'),
    run: inVersion(details => isTextGiven(details.run?.id), false),
    signature: inVersion(
      ({ signature }) =>
        Boolean(signature?.inputs.length || signature?.outputs.length),
      true,
    ),
    datasets: isRelated(RELATION_DEPENDS_ON, 'resource')
      ? 'present'
      : inVersion(details => details.datasets.length > 0, false),
    'model-card': isTextGiven(spec.modelCard)
      ? 'present'
      : inVersion(details => isTextGiven(details.cardMarkdown), true),
    system: given(isTextGiven(spec.system) || isRelated(RELATION_PART_OF)),
    'experiment-component': given(
      isTextGiven(spec.source?.experiment) || isRelated(RELATION_TRAINED_IN),
    ),
    'production-component': given(
      isTextGiven(spec.source?.production) || isRelated(RELATION_SERVED_BY),
    ),
    api: given(
      isTextGiven(spec.interface?.api) || isRelated(RELATION_PROVIDES_API),
    ),
  };

  const items = (
    Object.entries(states) as [CompletenessKey, CompletenessItem['state']][]
  )
    .filter(([key]) => key !== 'api' || spec.interface?.protocol !== 'batch')
    .map(([key, state]) => ({ key, state }));
  const present = items.filter(item => item.state === 'present').length;
  const assessed = items.filter(item => item.state !== 'unknown').length;
  return {
    items,
    present,
    assessed,
    percent: Math.floor((100 * present) / assessed),
  };
}
