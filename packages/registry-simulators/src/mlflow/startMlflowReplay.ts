import type {
  MlflowSimulator,
  MlflowSimulatorOptions,
} from './MlflowSimulator';
import { RecordedContent } from './RecordedContent';
import { replayPage } from './replayPage';
import { startMlflowSimulator } from './startMlflowSimulator';

/**
 * Starts a server on loopback that answers with what a real MLflow server of the pinned version answered for the demo
 * content (`recordings/mlflow`). In the place of MLflow's user interface, to which links of the portal lead, it has one
 * page with the recorded values.
 */
export async function startMlflowReplay(
  options: MlflowSimulatorOptions = {},
): Promise<MlflowSimulator> {
  return await startMlflowSimulator(
    RecordedContent.create(),
    options,
    replayPage,
  );
}
