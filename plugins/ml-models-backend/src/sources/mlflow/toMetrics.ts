import type {
  MlflowLoggedModel,
  MlflowMetric,
  MlflowModelVersion,
  MlflowRun,
} from './mlflowAnswers';

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
  const runMetrics = toNumbers(parts.run?.data?.metrics);
  const metrics = new Map(runMetrics);
  for (const [key, value] of toNumbers(parts.loggedModel?.data?.metrics)) {
    const inRun = runMetrics.get(key);
    if (value !== 0 || inRun === undefined || Number.isFinite(inRun)) {
      metrics.set(key, value);
    }
  }
  for (const [key, value] of toNumbers(parts.version.metrics)) {
    metrics.set(key, value);
  }
  return Object.fromEntries(
    [...metrics].filter(([, value]) => Number.isFinite(value)),
  );
}

function toNumbers(metrics: MlflowMetric[] | undefined): Map<string, number> {
  return new Map(
    (metrics ?? [])
      .filter(
        (metric): metric is MlflowMetric & { key: string } =>
          typeof metric.key === 'string',
      )
      // Number('') would be 0.
      .map(metric => [
        metric.key,
        metric.value === '' ? Number.NaN : Number(metric.value),
      ]),
  );
}
