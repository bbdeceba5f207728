import Paper from '@material-ui/core/Paper';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../../hooks/useTranslate';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(3),
      padding: theme.spacing(1.25, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    name: { flex: 1 },
  }),
  { name: 'MlModelsSkeleton' },
);

/**
 * The shape of the list while the first rows are on their way.
 *
 * @internal
 */
export function ModelsSkeleton() {
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Paper
      variant="outlined"
      role="progressbar"
      aria-label={t('modelsPage.loading')}
    >
      {[46, 62, 38, 54, 42, 58, 50, 36].map(width => (
        <div key={width} className={classes.row}>
          <div className={classes.name}>
            <Skeleton width={`${width}%`} height={22} />
            <Skeleton width={`${width + 30}%`} />
          </div>
          <Skeleton width={96} height={28} />
          <Skeleton width={64} height={28} />
          <Skeleton width={140} height={28} />
        </div>
      ))}
    </Paper>
  );
}
