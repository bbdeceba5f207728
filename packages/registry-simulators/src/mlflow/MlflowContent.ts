import type {
  ExperimentAnswer,
  LoggedModelAnswer,
  ModelVersionAnswer,
  RegisteredModelAnswer,
  RunAnswer,
} from './answers';

/**
 * What a simulated server holds. Versions are asked for by model and counted without being made, so that content can
 * be computed while it is read.
 */
export interface MlflowContent {
  /** Names of all registered models, sorted. */
  names(): string[];
  model(name: string): RegisteredModelAnswer | undefined;
  versionCount(name: string): number;
  /** Versions of a model, oldest first, from the given position. */
  versions(name: string, from?: number, to?: number): ModelVersionAnswer[];
  experiments(): ExperimentAnswer[];
  run(runId: string): RunAnswer | undefined;
  loggedModel(modelId: string): LoggedModelAnswer | undefined;
  /** Text of a file of a version; `unreadable` when the server cannot reach the store it lies in. */
  artifact(
    name: string,
    version: string,
    path: string,
  ): string | 'unreadable' | undefined;
  runArtifact(runId: string, path: string): string | undefined;
}
