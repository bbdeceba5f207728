import { makeStyles } from '@material-ui/core/styles';
import { formatMetric } from './formatMetric';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'inline-flex', flexDirection: 'column', maxWidth: '100%' },
    value: { fontVariantNumeric: 'tabular-nums' },
    name: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      lineHeight: 1.5,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'MlModelsMetricValue' },
);

/**
 * One metric with its name below; the exact value is on hover.
 *
 * @internal
 */
export function MetricValue(props: { name: string; value: number }) {
  const classes = useStyles();
  return (
    <span className={classes.root} title={`${props.name} = ${props.value}`}>
      <span className={classes.value}>{formatMetric(props.value)}</span>
      <span className={classes.name}>{props.name}</span>
    </span>
  );
}
