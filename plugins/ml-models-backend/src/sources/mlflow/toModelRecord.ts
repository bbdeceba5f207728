import type { RegisteredModelRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import type { MlflowRegisteredModel } from './mlflowAnswers';
import type { MlflowLinks } from './mlflowLinks';
import { toIsoTime } from './toIsoTime';
import { toKeyedValues } from './toKeyedValues';

/** Tags that name who is accountable, most specific first. */
const OWNER_TAGS = ['ml-models/owner', 'owner', 'team'];

/** Tag that keeps saying which model it is when the model is renamed. */
const ID_TAG = 'ml-models/id';

/** MLflow keeps prompts in the tables of registered models and marks them with this tag. */
const PROMPT_TAG = 'mlflow.prompt.is_prompt';

/**
 * A registered model in the inventory's terms, or undefined for a prompt.
 *
 * @remarks
 *
 * Tags and aliases come from here only: `latest_versions` is a leftover of stages and knows no aliases.
 *
 * @internal
 */
export function toModelRecord(
  model: MlflowRegisteredModel & { name: string },
  links: MlflowLinks,
): RegisteredModelRecord | undefined {
  const tags = toKeyedValues(model.tags);
  if (tags[PROMPT_TAG]?.toLowerCase() === 'true') {
    return undefined;
  }
  const aliases = (model.aliases ?? []).filter(
    entry => entry.alias && entry.version !== undefined,
  );
  return {
    externalId: model.name,
    stableId: tags[ID_TAG]?.trim() || undefined,
    name: model.name,
    description: model.description || undefined,
    createdAt: toIsoTime(model.creation_timestamp),
    updatedAt: toIsoTime(model.last_updated_timestamp),
    tags,
    aliases: Object.fromEntries(
      aliases.map(entry => [entry.alias, String(entry.version)]),
    ),
    owners: [
      ...new Set(OWNER_TAGS.map(key => tags[key]?.trim()).filter(Boolean)),
    ],
    url: links.model(model.name),
  };
}
