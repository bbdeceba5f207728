import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import {
  ANNOTATION_ON_CALL_URL,
  LABEL_HANDOFF_STATE,
  LABEL_LATEST_VERSION,
  LABEL_PRODUCTION_VERSION,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  InventoryModel,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { Document, isMap } from 'yaml';

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

const derivedLabels = [
  LABEL_LATEST_VERSION,
  LABEL_PRODUCTION_VERSION,
  LABEL_HANDOFF_STATE,
];

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
    ([key]) => !derivedLabels.includes(key),
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

function suggestRest(
  entity: MlModelEntity,
  comments: DescriptorComments,
): string {
  const {
    teams,
    system,
    riskTier,
    riskReason,
    source,
    interface: api,
    dependsOn,
  } = entity.spec;
  const lines: string[] = [];
  const suggest = (comment: string, ...example: string[]) =>
    lines.push(`-- ${comment}`, ...example);

  if (!teams?.dataScience && !teams?.engineering) {
    suggest(
      comments.teams,
      'teams:',
      '  dataScience: group:default/…',
      '  engineering: group:default/…',
    );
  } else if (!teams.dataScience) {
    suggest(comments.teams, 'teams.dataScience: group:default/…');
  } else if (!teams.engineering) {
    suggest(comments.teams, 'teams.engineering: group:default/…');
  }
  if (!riskTier) suggest(comments.risk, 'riskTier: medium', 'riskReason: …');
  else if (!riskReason) suggest(comments.risk, 'riskReason: …');
  if (!system) suggest(comments.system, 'system: …');
  if (!source?.experiment || !source.production) {
    suggest(
      comments.source,
      'source:',
      '  experiment: component:default/…',
      '  production: component:default/…',
    );
  }
  if (!api?.api) {
    suggest(
      comments.api,
      'interface:',
      '  protocol: mlflow-scoring',
      '  api: api:default/…',
    );
  }
  if (!dependsOn?.length) {
    suggest(comments.dependsOn, 'dependsOn:', '  - resource:default/…');
  }
  return lines.map(line => ` ${line}`).join('\n');
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
  const rest = suggestRest(entity, comments);
  if (isMap(spec) && rest) spec.comment = rest;
  return document.toString({ lineWidth: 100 });
}
