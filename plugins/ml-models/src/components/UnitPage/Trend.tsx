import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';

const WIDTH = 84;
const HEIGHT = 20;
/** Room for the dot at the end. */
const EDGE = 3;

const useStyles = makeStyles(
  theme => ({
    line: {
      fill: 'none',
      stroke: theme.palette.text.secondary,
      strokeWidth: 1.5,
      strokeLinejoin: 'round',
    },
    dot: { fill: theme.palette.text.primary },
  }),
  { name: 'MlModelsTrend' },
);

/**
 * A small line of one value per month. Two values at least make a line.
 *
 * @internal
 */
export function Trend(props: { values: number[]; label: string }) {
  const { values, label } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  if (values.length < 2) return null;
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest || 1;
  const points = values.map((value, index) => ({
    x: EDGE + (index * (WIDTH - 2 * EDGE)) / (values.length - 1),
    y: HEIGHT - EDGE - ((value - lowest) * (HEIGHT - 2 * EDGE)) / span,
  }));
  const last = points[points.length - 1];
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('unitPage.trendLabel', {
        label,
        values: values.map(value => value.toLocaleString()).join(', '),
      })}
    >
      <polyline
        className={classes.line}
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
      />
      <circle className={classes.dot} cx={last.x} cy={last.y} r={2.5} />
    </svg>
  );
}
