import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  HandoffSummary,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** Longest name of a service; the form refuses a longer one. */
const LONGEST_NAME = 40;

/**
 * What the form of the production template starts with. The template reads everything again: these are hints.
 *
 * @internal
 */
export function toFormData(options: {
  modelRef: string;
  handoff: HandoffSummary;
  /** Fills in the system, where it is known. */
  entity?: MlModelEntity;
}): Record<string, string> {
  const { modelRef, handoff, entity } = options;
  const { name } = parseEntityRef(modelRef);
  const { dataScience, engineering } = handoff.teams;
  const system = entity?.spec.system;
  const filled: Record<string, string | undefined> = {
    sourceModel: modelRef,
    modelVersion: handoff.version,
    handoffId: handoff.id,
    name: `${name.slice(0, LONGEST_NAME - '-service'.length)}-service`,
    owner: engineering?.ref,
    dataScienceTeam: dataScience?.ref,
    system:
      system &&
      stringifyEntityRef(
        parseEntityRef(system, {
          defaultKind: 'System',
          defaultNamespace: entity.metadata.namespace,
        }),
      ),
    riskTier: handoff.riskTier,
  };
  return Object.fromEntries(
    Object.entries(filled).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
