import type {
  MlflowSimulator,
  MlflowSimulatorOptions,
} from './MlflowSimulator';
import { RecordedContent } from './RecordedContent';
import { startMlflowSimulator } from './startMlflowSimulator';

/**
 * Starts a server on loopback that answers with what a real MLflow server of the pinned version answered for the demo
 * content (`recordings/mlflow`).
 */
export async function startMlflowReplay(
  options: MlflowSimulatorOptions = {},
): Promise<MlflowSimulator> {
  return await startMlflowSimulator(RecordedContent.create(), options);
}
