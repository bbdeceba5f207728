import {
  LABEL_HANDOFF_STATE,
  LABEL_LATEST_VERSION,
  LABEL_PRODUCTION_VERSION,
  type ModelSummary,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** Longest label value the catalog accepts (KubernetesValidatorFunctions of catalog-model). */
const LONGEST_VALUE = 63;

/**
 * The text as a label value: letters, digits, `-`, `_` and `.`, at most 63 characters, a letter or digit at both ends.
 * Undefined when nothing is left of it.
 *
 * @remarks
 * Registries name versions as they like (`v1.0+build`, `2024/05`); an invalid label would make the catalog refuse the
 * whole entity.
 */
function toLabelValue(text: string | undefined): string | undefined {
  const value = (text ?? '')
    .replace(/[^A-Za-z0-9\-_.]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, LONGEST_VALUE)
    .replace(/[^A-Za-z0-9]+$/, '');
  return value || undefined;
}

/** The derived labels of a model; a value that is absent gives no label. */
export function toSummaryLabels(
  summary: Omit<ModelSummary, 'entityRef'> | undefined,
): Record<string, string> {
  const values: Array<[string, string | undefined]> = [
    [LABEL_LATEST_VERSION, toLabelValue(summary?.latestVersion)],
    [LABEL_PRODUCTION_VERSION, toLabelValue(summary?.productionVersion)],
    [LABEL_HANDOFF_STATE, toLabelValue(summary?.handoffState)],
  ];
  return Object.fromEntries(
    values.filter((each): each is [string, string] => each[1] !== undefined),
  );
}
