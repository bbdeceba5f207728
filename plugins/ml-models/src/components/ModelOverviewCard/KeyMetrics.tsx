import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { MetricNumber } from '../MetricNumber';
import { useOverviewStyles } from './useOverviewStyles';

/** More would no longer be grasped at a glance; the rest is one click away. */
const MOST_SHOWN = 6;

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5, 4),
      margin: 0,
    },
    item: { display: 'flex', flexDirection: 'column-reverse', minWidth: 0 },
    name: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      overflowWrap: 'anywhere',
    },
    value: {
      margin: 0,
      fontSize: theme.typography.pxToRem(22),
      fontWeight: 600,
      lineHeight: 1.25,
    },
  }),
  { name: 'MlModelsKeyMetrics' },
);

/** @internal */
export interface KeyMetricsProps {
  /** What the numbers belong to, in words. */
  caption: string;
  metrics: Record<string, number> | undefined;
  /** Said when there is no metric. */
  none: string;
}

/**
 * The few numbers that tell how good a version is.
 *
 * @internal
 */
export function KeyMetrics(props: KeyMetricsProps) {
  const { caption, metrics, none } = props;
  const classes = useStyles();
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  const all = Object.entries(metrics ?? {});
  const hidden = all.length - MOST_SHOWN;
  return (
    <div className={shared.column}>
      <h4 className={shared.caption}>{caption}</h4>
      {all.length === 0 && (
        <p className={`${shared.text} ${shared.quiet}`}>{none}</p>
      )}
      {all.length > 0 && (
        <dl className={classes.list}>
          {all.slice(0, MOST_SHOWN).map(([name, value]) => (
            <div key={name} className={classes.item}>
              <dt className={classes.name}>{name}</dt>
              <dd className={classes.value}>
                <MetricNumber value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {hidden > 0 && (
        <span className={shared.quiet}>
          {t('modelOverview.metrics.more', { count: hidden })}
        </span>
      )}
    </div>
  );
}
