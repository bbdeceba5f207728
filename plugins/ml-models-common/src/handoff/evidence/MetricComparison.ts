/**
 * One metric held against one number.
 *
 * @public
 */
export interface MetricComparison {
  /** Key of the metric. */
  metric: string;
  /** How they are compared: `value operator threshold` must be true. */
  operator: '>=' | '>' | '<=' | '<';
  /** What the version has; absent when it has no such metric. */
  value?: number;
  /** What it must reach; absent when the other model has no such metric. */
  threshold?: number;
  /** Absent when it cannot be told. */
  passed?: boolean;
  /** What the threshold is when it is no plain number, for example `version 6 (champion) + 0.01`. */
  against?: string;
}
