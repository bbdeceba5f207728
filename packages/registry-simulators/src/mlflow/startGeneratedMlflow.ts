import { GeneratedContent } from './GeneratedContent';
import type {
  MlflowSimulator,
  MlflowSimulatorOptions,
} from './MlflowSimulator';
import { startMlflowSimulator } from './startMlflowSimulator';

/**
 * Starts a server on loopback that answers in the form of a real MLflow server for any number of made-up models;
 * pages are made while they are asked for. For benchmarks.
 */
export async function startGeneratedMlflow(
  options: MlflowSimulatorOptions & {
    models: number;
    versionsPerModel: number;
    seed?: number;
  },
): Promise<MlflowSimulator> {
  const { models, versionsPerModel, seed = 1, ...rest } = options;
  return await startMlflowSimulator(
    GeneratedContent.create({ models, versionsPerModel, seed }),
    rest,
  );
}
