/**
 * Servers that answer like model registries, for tests, benchmarks and the sample portal.
 *
 * @packageDocumentation
 */
export { startMlflowReplay } from './mlflow/startMlflowReplay';
export { startGeneratedMlflow } from './mlflow/startGeneratedMlflow';
export type { ListingPace } from './mlflow/AnswerPace';
export type {
  MlflowSimulator,
  MlflowSimulatorOptions,
  SimulatedFailure,
} from './mlflow/MlflowSimulator';
export { startGitServer } from './git/startGitServer';
export type { GitServer, GitServerOptions } from './git/GitServer';
export { startPagerDutySimulator } from './pagerDuty/startPagerDutySimulator';
export type {
  PagerDutySimulator,
  SimulatedPagerService,
} from './pagerDuty/PagerDutySimulator';
