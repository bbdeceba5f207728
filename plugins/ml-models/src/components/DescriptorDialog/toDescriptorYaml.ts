import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import {
  ANNOTATION_ON_CALL_URL,
  DERIVED_LABELS,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  InventoryModel,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { Document, isMap } from 'yaml';
import type { YAMLMap } from 'yaml';

/**
 * Explanations written above the lines that are still to be filled in.
 *
 * @internal
 */
export interface DescriptorComments {
  teams: string;
  risk: string;
  system: string;
  source: string;
  api: string;
  dependsOn: string;
}

function withoutEmpty<T extends object>(object: T): T | undefined {
  const entries = Object.entries(object).filter(
    ([, value]) =>
      value !== undefined &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  );
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

function toDescriptor(entity: MlModelEntity, model: InventoryModel) {
  const { metadata, spec } = entity;
  const labels = Object.entries(metadata.labels ?? {}).filter(
    ([key]) => !DERIVED_LABELS.includes(key),
  );
  const onCallUrl = metadata.annotations?.[ANNOTATION_ON_CALL_URL];
  return {
    apiVersion: entity.apiVersion,
    kind: entity.kind,
    metadata: withoutEmpty({
      name: metadata.name,
      namespace:
        metadata.namespace === DEFAULT_NAMESPACE
          ? undefined
          : metadata.namespace,
      title: metadata.title,
      description: metadata.description,
      labels: withoutEmpty(Object.fromEntries(labels)),
      annotations: withoutEmpty({ [ANNOTATION_ON_CALL_URL]: onCallUrl }),
      tags: metadata.tags,
    }),
    spec: withoutEmpty({
      type: spec.type,
      lifecycle: spec.lifecycle,
      owner: spec.owner,
      teams: withoutEmpty({ ...spec.teams }),
      system: spec.system,
      riskTier: spec.riskTier,
      riskReason: spec.riskReason,
      registry: withoutEmpty({
        instance: model.source.id,
        model: model.externalId,
        alias: model.productionVersion?.alias,
      }),
      framework: spec.framework ?? model.framework,
      source: withoutEmpty({ ...spec.source }),
      interface: withoutEmpty({ ...spec.interface }),
      dependsOn: spec.dependsOn,
    }),
  };
}

/** The comments of a map: an explanation marked `--`, then lines that only lack their `#` to count. */
function toComment(lines: string[]): string {
  return lines.map(line => ` ${line}`).join('\n');
}

/**
 * Writes what nobody has said yet as comments: members of a map that is there already inside it, everything else at the
 * end of `spec`. A second map of the same name would make the file invalid as soon as it is uncommented.
 */
function suggestRest(spec: YAMLMap, comments: DescriptorComments): void {
  const lines: string[] = [];
  const suggest = (comment: string, ...example: string[]) =>
    lines.push(`-- ${comment}`, ...example);
  const suggestMembers = (
    key: string,
    comment: string,
    examples: Record<string, string>,
  ) => {
    const map = spec.get(key);
    const members = Object.entries(examples)
      .filter(([name]) => !isMap(map) || !map.has(name))
      .map(([name, value]) => `${name}: ${value}`);
    if (members.length === 0) return;
    if (isMap(map)) map.comment = toComment([`-- ${comment}`, ...members]);
    else suggest(comment, `${key}:`, ...members.map(member => `  ${member}`));
  };

  suggestMembers('teams', comments.teams, {
    dataScience: 'group:default/…',
    engineering: 'group:default/…',
  });
  if (!spec.has('riskTier')) suggest(comments.risk, 'riskTier: medium');
  if (!spec.has('riskReason')) {
    if (spec.has('riskTier')) suggest(comments.risk);
    lines.push('riskReason: …');
  }
  if (!spec.has('system')) suggest(comments.system, 'system: …');
  suggestMembers('source', comments.source, {
    experiment: 'component:default/…',
    production: 'component:default/…',
  });
  if (!spec.hasIn(['interface', 'api'])) {
    suggestMembers('interface', comments.api, {
      protocol: 'mlflow-scoring',
      api: 'api:default/…',
    });
  }
  if (!spec.has('dependsOn')) {
    suggest(comments.dependsOn, 'dependsOn:', '  - resource:default/…');
  }
  if (lines.length > 0) spec.comment = toComment(lines);
}

/**
 * The `catalog-info.yaml` that describes a model the registry alone speaks for today.
 *
 * @remarks
 * It keeps name and namespace, so that it takes over the same entity, and it claims the registered model. What
 * the entity does not know yet is suggested in comments, so that the file is valid as it is.
 *
 * @internal
 */
export function toDescriptorYaml(options: {
  entity: MlModelEntity;
  model: InventoryModel;
  comments: DescriptorComments;
}): string {
  const { entity, model, comments } = options;
  const document = new Document(toDescriptor(entity, model), {
    aliasDuplicateObjects: false,
  });
  const spec = document.get('spec');
  if (isMap(spec)) suggestRest(spec, comments);
  return document.toString({ lineWidth: 100 });
}
