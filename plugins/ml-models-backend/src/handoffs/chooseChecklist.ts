import type {
  ChecklistTemplate,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ConfiguredChecklist } from '../config/HandoffSettings';

/**
 * The checklist a new handoff starts with: the one asked for, else the first that fits model type and tier; of several
 * versions the newest. Undefined when none fits.
 *
 * @internal
 */
export function chooseChecklist(
  checklists: readonly ConfiguredChecklist[],
  wanted: { id?: string; modelType?: string; riskTier: MlModelRiskTier },
): ConfiguredChecklist | undefined {
  const { id, modelType, riskTier } = wanted;
  const first = checklists.find(({ template, modelTypes, riskTiers }) =>
    id === undefined
      ? (!modelTypes || (modelType && modelTypes.includes(modelType))) &&
        (!riskTiers || riskTiers.includes(riskTier))
      : template.id === id,
  );
  return first && newestChecklist(checklists, first.template.id);
}

/** The newest configured version of a checklist. */
function newestChecklist(
  checklists: readonly ConfiguredChecklist[],
  id: string,
): ConfiguredChecklist | undefined {
  return checklists
    .filter(({ template }) => template.id === id)
    .sort((a, b) => compareVersions(b.template, a.template))[0];
}

/**
 * The newest configured version of a checklist, if it is newer than the one a handoff has; with a version that one.
 *
 * @internal
 */
export function newerChecklist(
  checklists: readonly ConfiguredChecklist[],
  present: Pick<ChecklistTemplate, 'id' | 'version'>,
  version?: string,
): ConfiguredChecklist | undefined {
  const found = newestChecklist(
    version === undefined
      ? checklists
      : checklists.filter(({ template }) => template.version === version),
    present.id,
  );
  return found && compareVersions(found.template, present) > 0
    ? found
    : undefined;
}

/** Which of two versions of a checklist is newer, by the numbers of its semantic version. */
function compareVersions(
  a: Pick<ChecklistTemplate, 'version'>,
  b: Pick<ChecklistTemplate, 'version'>,
): number {
  const left = a.version.split('.').map(Number);
  const right = b.version.split('.').map(Number);
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? 0 : left[at] - right[at];
}
