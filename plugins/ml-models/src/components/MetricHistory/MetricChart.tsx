import type { MetricHistory } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTheme } from '@material-ui/core/styles';
import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTranslate } from '../../hooks/useTranslate';
import { formatMetric } from '../MetricValue';
import { formatVersionLabel } from '../VersionChip';
import { MetricChartDot } from './MetricChartDot';

/** Dots of more versions than this would run into one another. */
const MOST_DOTS = 60;

/** @internal */
export interface MetricChartProps {
  history: MetricHistory;
  /** Ids of versions that stand out. */
  highlighted: string[];
  /** In pixels. */
  height: number;
}

/**
 * The line of a metric over versions, oldest on the left. What it shows is also in the table beside it, so for those
 * who listen it is one picture with one sentence.
 *
 * @internal
 */
export function MetricChart(props: MetricChartProps) {
  const { history, highlighted, height } = props;
  const theme = useTheme();
  const { t } = useTranslate();
  const { points } = history;
  const data = points.map(point => ({
    ...point,
    name: formatVersionLabel(point.label),
    isHighlighted: highlighted.includes(point.versionId),
  }));
  const quiet = theme.palette.text.secondary;
  const axis = {
    stroke: quiet,
    tick: { fill: quiet, fontSize: 12 },
    tickLine: false,
  };
  return (
    <div
      role="img"
      aria-label={t('metricHistory.chartLabel', {
        metric: history.key,
        number: String(points.length),
        first: formatMetric(points[0].value),
        last: formatMetric(points[points.length - 1].value),
      })}
    >
      <ResponsiveContainer width="100%" height={height}>
        <LineChart
          data={data}
          margin={{ top: 12, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke={theme.palette.divider} vertical={false} />
          <XAxis dataKey="name" minTickGap={24} {...axis} />
          <YAxis
            width={64}
            domain={['auto', 'auto']}
            tickFormatter={formatMetric}
            axisLine={false}
            {...axis}
          />
          <Tooltip
            formatter={value => [String(value), history.key]}
            cursor={{ stroke: quiet, strokeDasharray: '3 3' }}
            contentStyle={{
              backgroundColor: theme.palette.background.paper,
              border: `1px solid ${theme.palette.divider}`,
              borderRadius: theme.shape.borderRadius,
              color: theme.palette.text.primary,
            }}
            itemStyle={{ color: theme.palette.text.primary }}
          />
          <Line
            dataKey="value"
            stroke={theme.palette.primary.main}
            strokeWidth={2}
            isAnimationActive={false}
            activeDot={{ r: 5 }}
            dot={
              points.length <= MOST_DOTS || highlighted.length > 0 ? (
                <MetricChartDot
                  showsAll={points.length <= MOST_DOTS}
                  color={theme.palette.primary.main}
                  background={theme.palette.background.paper}
                />
              ) : (
                false
              )
            }
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
