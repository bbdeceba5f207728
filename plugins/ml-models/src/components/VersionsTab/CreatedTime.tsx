import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { RelativeTime } from '../RelativeTime';

const useStyles = makeStyles(
  theme => ({
    root: { whiteSpace: 'nowrap' },
    absolute: {
      display: 'block',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsCreatedTime' },
);

/**
 * A moment as age and, below it, as local date and time.
 *
 * @internal
 */
export function CreatedTime(props: { at: string }) {
  const classes = useStyles();
  const at = DateTime.fromISO(props.at);
  return (
    <span className={classes.root}>
      <RelativeTime at={props.at} />
      {at.isValid && (
        <span className={classes.absolute}>
          {at.toLocaleString(DateTime.DATETIME_MED)}
        </span>
      )}
    </span>
  );
}
