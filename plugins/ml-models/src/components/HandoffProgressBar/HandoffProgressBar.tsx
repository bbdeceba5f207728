import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';

/** @internal */
export interface HandoffProgressBarProps {
  blocking: number;
  settled: number;
  answered: number;
  failing: number;
  /** Name of what progresses; the checklist when absent. */
  label?: string;
  /** Leaves the figures out where they stand elsewhere. */
  bare?: boolean;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.25, 1),
      minWidth: 0,
    },
    track: {
      display: 'flex',
      flex: 1,
      minWidth: 48,
      height: 6,
      borderRadius: 3,
      overflow: 'hidden',
      backgroundColor: theme.palette.action.selected,
    },
    settled: { backgroundColor: theme.palette.success.main },
    answered: { backgroundColor: theme.palette.info.main, opacity: 0.6 },
    failing: { backgroundColor: theme.palette.error.main },
    figures: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
    bad: { color: theme.palette.text.primary, fontWeight: 600 },
  }),
  { name: 'MlModelsHandoffProgressBar' },
);

/**
 * How many of the blocking items are settled, are waiting for a review, or fail.
 *
 * @internal
 */
export function HandoffProgressBar(props: HandoffProgressBarProps) {
  const { blocking, settled, answered, failing, bare } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const figures = {
    settled: String(settled),
    blocking: String(blocking),
    failing: String(failing),
  };
  const words = t('handoffProgress.label', figures);
  const width = (count: number) => ({
    width: `${blocking > 0 ? (100 * count) / blocking : 0}%`,
  });
  return (
    <div className={classes.root} title={words}>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={props.label ? `${props.label}: ${words}` : words}
        aria-valuemin={0}
        aria-valuemax={blocking}
        aria-valuenow={settled}
      >
        <span className={classes.settled} style={width(settled)} />
        <span className={classes.failing} style={width(failing)} />
        <span
          className={classes.answered}
          style={width(
            Math.max(0, Math.min(answered, blocking - settled - failing)),
          )}
        />
      </div>
      {!bare && (
        <span className={classes.figures} aria-hidden>
          {t('handoffProgress.short', figures)}
          {failing > 0 && (
            <>
              {' · '}
              <span className={classes.bad}>
                {t('handoffProgress.failing', { count: failing })}
              </span>
            </>
          )}
        </span>
      )}
    </div>
  );
}
