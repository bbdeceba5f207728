import type {
  HandoffConstraints,
  HandoffRequirements,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { constraintFields, requirementFields } from './blockFields';
import type { BlockName } from './blockFields';
import type { BlockValues } from './mergeBlock';

/** A block as people type it. @internal */
export function toBlockValues(
  name: BlockName,
  block: HandoffRequirements | HandoffConstraints,
): BlockValues {
  const fields: readonly string[] =
    name === 'requirements' ? requirementFields : constraintFields;
  const values = block as Record<string, unknown>;
  return Object.fromEntries(
    fields.map(field => [
      field,
      values[field] === undefined ? '' : String(values[field]),
    ]),
  );
}
