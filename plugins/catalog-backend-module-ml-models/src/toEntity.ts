import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_SOURCE_URL,
  PROVIDER_LOCATION_TYPE,
  type MlModelEntity,
  type MlModelRiskTier,
  type UnclaimedModel,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { EntityMapping } from './EntityMapping';
import { toEntityRef } from './toEntityRef';
import { toEntityTags } from './toEntityTags';
import { toPlainText } from './toPlainText';

const LONGEST_TITLE = 200;
const LONGEST_WORD = 64;
/** The card holds the rest; every change of an entity costs the catalog work. */
const LONGEST_DESCRIPTION = 500;

const riskTiers: MlModelRiskTier[] = ['low', 'medium', 'high'];

/** An address a person may follow; anything but the web is left out. */
function toWebAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : undefined;
}

/** A name used in the registry as ref: through the configured map, else as the ref it is. */
function toMappedRef(
  value: string | undefined,
  kinds: string[],
  mapping: EntityMapping,
): string | undefined {
  const name = value?.trim();
  if (!name) return undefined;
  return toEntityRef(mapping.owners.map.get(name) ?? name, kinds);
}

function toOwner(model: UnclaimedModel, mapping: EntityMapping): string {
  const tagged = toMappedRef(
    model.tags[mapping.tags.owner],
    ['Group', 'User'],
    mapping,
  );
  if (tagged) return tagged;
  // Logins say nothing by themselves: they count when somebody has mapped them.
  const known = (model.owners ?? []).find(login =>
    mapping.owners.map.has(login),
  );
  return (known && mapping.owners.map.get(known)) ?? mapping.owners.default;
}

function toTeams(
  model: UnclaimedModel,
  mapping: EntityMapping,
): MlModelEntity['spec']['teams'] {
  const dataScience = toMappedRef(
    model.tags[mapping.tags.dataScienceTeam],
    ['Group'],
    mapping,
  );
  const engineering = toMappedRef(
    model.tags[mapping.tags.engineeringTeam],
    ['Group'],
    mapping,
  );
  if (!dataScience && !engineering) return undefined;
  return {
    ...(dataScience && { dataScience }),
    ...(engineering && { engineering }),
  };
}

/**
 * The small entity that stands for a registered model no descriptor claims; undefined when the inventory's record
 * cannot be one, because its ref is no `MlModel` or its id holds a character no database takes.
 *
 * @remarks
 * What a tag says wrongly (a ref of another kind, an unknown tier) is left out: a typing error in a registry must not
 * hide the model. Absent fields are absent, so that the same record gives the same entity.
 */
export function toEntity(
  model: UnclaimedModel,
  mapping: EntityMapping,
): MlModelEntity | undefined {
  const ref = toEntityRef(model.entityRef, ['MlModel']);
  if (!ref || !model.externalId.trim() || model.externalId.includes('\u0000')) {
    return undefined;
  }
  const { namespace, name } = parseEntityRef(ref);
  const { tags } = mapping;
  const location = `${PROVIDER_LOCATION_TYPE}:${model.sourceId}/${model.externalId}`;
  const sourceUrl = toWebAddress(model.url);
  const title = toPlainText(model.name, LONGEST_TITLE);
  const description = toPlainText(
    model.description,
    LONGEST_DESCRIPTION,
    'many',
  );
  const entityTags = toEntityTags(model.tags, Object.values(tags));
  const teams = toTeams(model, mapping);
  const system = toEntityRef(model.tags[tags.system] ?? '', ['System']);
  const riskTier = riskTiers.find(
    tier => tier === model.tags[tags.riskTier]?.trim().toLowerCase(),
  );
  const framework = toPlainText(model.framework, LONGEST_WORD);
  return {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'MlModel',
    metadata: {
      name,
      namespace,
      ...(title && title !== name && { title }),
      ...(description && { description }),
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...(sourceUrl && { [ANNOTATION_SOURCE_URL]: sourceUrl }),
      },
      ...(entityTags.length > 0 && { tags: entityTags }),
    },
    spec: {
      type:
        toPlainText(model.tags[tags.type], LONGEST_WORD) ??
        toPlainText(model.modelType, LONGEST_WORD) ??
        'other',
      lifecycle: model.inProduction ? 'production' : 'experimental',
      owner: toOwner(model, mapping),
      ...(teams && { teams }),
      ...(system && { system }),
      ...(riskTier && { riskTier }),
      ...(framework && { framework }),
      registry: { instance: model.sourceId, model: model.externalId },
    },
  };
}
