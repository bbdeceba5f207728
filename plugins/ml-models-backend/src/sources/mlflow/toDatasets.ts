import type { DatasetInput } from '@baton-ml/backstage-plugin-ml-models-common';
import type { MlflowRun } from './mlflowAnswers';
import { toKeyedValues } from './toKeyedValues';

/**
 * Datasets the run recorded as its inputs, each once per context. Their source and schema stay out: they can be large
 * and hold paths that are nobody's business.
 *
 * @internal
 */
export function toDatasets(run: MlflowRun | undefined): DatasetInput[] {
  const datasets = new Map<string, DatasetInput>();
  for (const input of run?.inputs?.dataset_inputs ?? []) {
    if (input.dataset?.name) {
      const dataset: DatasetInput = {
        name: input.dataset.name,
        digest: input.dataset.digest || undefined,
        context: toKeyedValues(input.tags)['mlflow.data.context'] || undefined,
        sourceType: input.dataset.source_type || undefined,
      };
      datasets.set(JSON.stringify(dataset), dataset);
    }
  }
  return [...datasets.values()];
}
