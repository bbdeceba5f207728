/** @internal */
export interface MetricChartDotProps {
  /** False when only the versions that stand out get a dot. */
  showsAll: boolean;
  color: string;
  background: string;
  /** Handed in by the chart. */
  cx?: number;
  cy?: number;
  payload?: { isHighlighted?: boolean };
}

/**
 * One version on the line; those being compared are larger rings.
 *
 * @internal
 */
export function MetricChartDot(props: MetricChartDotProps) {
  const { showsAll, color, background, cx, cy, payload } = props;
  if (cx === undefined || cy === undefined) return null;
  if (payload?.isHighlighted) {
    return (
      <circle
        cx={cx}
        cy={cy}
        r={6}
        fill={background}
        stroke={color}
        strokeWidth={3}
      />
    );
  }
  return showsAll ? <circle cx={cx} cy={cy} r={3} fill={color} /> : null;
}
