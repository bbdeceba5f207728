import type {
  MlflowLoggedModel,
  MlflowMetric,
  MlflowModelVersion,
  MlflowRun,
} from './mlflowAnswers';
import { setMember } from './setMember';

/**
 * Metrics of a version by key; what is not a finite number is left out.
 *
 * @remarks
 *
 * A run may have logged several models, so what the server holds for the logged model itself wins over the run. One
 * thing it gets wrong there: not-a-number reads as 0 (tried on 3.17), so a zero is not believed where the run says
 * otherwise.
 *
 * @internal
 */
export function toMetrics(parts: {
  run?: MlflowRun;
  loggedModel?: MlflowLoggedModel;
  version: MlflowModelVersion;
}): Record<string, number> {
  const { run, loggedModel, version } = parts;
  const runMetrics = run?.data?.metrics;
  const metrics: Record<string, number> = {};
  addNumbers(metrics, runMetrics);
  addNumbers(
    metrics,
    loggedModel?.data?.metrics,
    (key, value) => value !== 0 || !isNoNumber(runMetrics, key),
  );
  addNumbers(metrics, version.metrics);
  return withoutNoNumbers(metrics);
}

function addNumbers(
  metrics: Record<string, number>,
  added: MlflowMetric[] | undefined,
  accept: (key: string, value: number) => boolean = () => true,
): void {
  for (const metric of added ?? []) {
    const { key } = metric;
    if (typeof key !== 'string') continue;
    const value = toNumber(metric);
    if (accept(key, value)) setMember(metrics, key, value);
  }
}

/** In place, and only where there is one: nearly every record has none. */
function withoutNoNumbers(
  metrics: Record<string, number>,
): Record<string, number> {
  for (const key of Object.keys(metrics)) {
    if (!Number.isFinite(metrics[key])) delete metrics[key];
  }
  return metrics;
}

/** Number('') would be 0. */
function toNumber({ value }: MlflowMetric): number {
  return value === '' ? Number.NaN : Number(value);
}

function isNoNumber(metrics: MlflowMetric[] | undefined, key: string): boolean {
  const last = metrics?.findLast(metric => metric.key === key);
  return last !== undefined && !Number.isFinite(toNumber(last));
}
