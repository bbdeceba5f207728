import type { EvidenceComparison } from './EvidenceResult';
import { formatNumber } from './formatNumber';
import type { MetricRule } from './MetricRule';

/** Sums of decimal fractions are off by less than this share. */
const ROUNDING = 1e-9;

/**
 * Another model that metrics are compared with. `none` is the certain knowledge that there is no such model.
 *
 * @public
 */
export type MetricReference =
  | { state: 'found'; label: string; metrics: Record<string, number> }
  | { state: 'none' }
  | { state: 'unknown' };

/**
 * Holds metrics against conditions. A metric the version lacks fails; a condition against a champion is met when there
 * is no champion yet, and open when it could not be read. The baseline of a metric is the metric `baseline.<metric>` of
 * the same run.
 *
 * @returns one row per condition, in their order.
 *
 * @public
 */
export function compareMetrics(options: {
  rules: readonly MetricRule[];
  /** Metrics of the version that is judged. */
  metrics: Record<string, number>;
  /** The version in production, for conditions against it. */
  champion?: MetricReference;
}): EvidenceComparison[] {
  const { metrics, champion = { state: 'unknown' } } = options;
  return options.rules.map(rule => {
    const own = numberOf(metrics, rule.metric);
    const row = {
      name: rule.metric,
      value: own === undefined ? undefined : formatNumber(own),
    };
    if (rule.versus === undefined) {
      const threshold = `${rule.operator} ${formatNumber(rule.value ?? NaN)}`;
      return judge(row, threshold, own, rule.operator, rule.value);
    }
    if (rule.versus === 'champion' && champion.state !== 'found') {
      const threshold = `${rule.operator} champion`;
      return champion.state === 'none'
        ? { ...row, threshold, result: 'pass', note: 'No champion yet.' }
        : {
            ...row,
            threshold,
            result: 'unknown',
            note: 'The champion could not be read.',
          };
    }
    const [label, reference] =
      champion.state === 'found' && rule.versus === 'champion'
        ? [champion.label, numberOf(champion.metrics, rule.metric)]
        : ['baseline', numberOf(metrics, `baseline.${rule.metric}`)];
    if (reference === undefined) {
      const note =
        rule.versus === 'baseline'
          ? `The run has no metric baseline.${rule.metric}.`
          : `${label} has no such metric.`;
      const threshold = `${rule.operator} ${label}`;
      // A champion may be older than the metric; a baseline is the judged run's own.
      const result = rule.versus === 'baseline' ? 'fail' : 'unknown';
      return { ...row, threshold, result, note };
    }
    const gain = Math.max(
      rule.minimumGain ?? 0,
      (rule.minimumRelativeGain ?? 0) * Math.abs(reference),
    );
    const required = isLowerBetter(rule) ? reference - gain : reference + gain;
    return judge(
      row,
      `${rule.operator} ${formatNumber(required)}`,
      own,
      rule.operator,
      required,
      `${label} has ${formatNumber(reference)}.`,
    );
  });
}

function judge(
  row: { name: string; value?: string },
  threshold: string,
  own: number | undefined,
  operator: MetricRule['operator'],
  required: number | undefined,
  note?: string,
): EvidenceComparison {
  if (own === undefined || required === undefined) {
    const missing = 'The version has no such metric.';
    return { ...row, threshold, result: 'fail', note: missing };
  }
  const passed = compare(own, operator, required);
  return { ...row, threshold, result: passed ? 'pass' : 'fail', note };
}

function compare(
  own: number,
  operator: MetricRule['operator'],
  required: number,
): boolean {
  const near =
    Math.abs(own - required) <=
    ROUNDING * Math.max(Math.abs(own), Math.abs(required));
  switch (operator) {
    case '>=':
      return own >= required || near;
    case '<=':
      return own <= required || near;
    case '>':
      return own > required && !near;
    default:
      return own < required && !near;
  }
}

function isLowerBetter(rule: MetricRule): boolean {
  return rule.operator === '<' || rule.operator === '<=';
}

function numberOf(
  metrics: Record<string, number>,
  key: string,
): number | undefined {
  return Object.hasOwn(metrics, key) ? metrics[key] : undefined;
}
