import { makeStyles } from '@material-ui/core/styles';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { RelativeTime } from '../RelativeTime';
import { StatusChip } from '../StatusChip';
import { AssignedVersion } from './AssignedVersion';
import type { AliasPast } from './groupByAlias';

/** Earlier versions shown before somebody asks for more. */
const FIRST_EARLIER = 3;

/** @internal */
export interface AliasPastItemProps {
  past: AliasPast;
  isProduction: boolean;
  toVersionLink: (versionId: string) => string;
}

const useStyles = makeStyles(
  theme => ({
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      minWidth: 0,
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
    earlier: {
      margin: theme.spacing(0.5, 0, 0),
      paddingLeft: theme.spacing(2),
      borderLeft: `2px solid ${theme.palette.divider}`,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsAliasPastItem' },
);

function formatDay(at: string): string {
  return DateTime.fromISO(at).toLocaleString(DateTime.DATE_MED);
}

/**
 * One alias: where it points since when, and where it pointed before.
 *
 * @internal
 */
export function AliasPastItem(props: AliasPastItemProps) {
  const { past, isProduction, toVersionLink } = props;
  const { alias, current, earlier } = past;
  const classes = useStyles();
  const { t } = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? earlier : earlier.slice(0, FIRST_EARLIER);
  const hidden = earlier.length - shown.length;
  return (
    <li>
      <div className={classes.line}>
        <StatusChip
          tone={isProduction ? 'positive' : 'informative'}
          label={alias}
        />
        {current ? (
          <>
            <AssignedVersion
              assignment={current}
              toVersionLink={toVersionLink}
            />
            <span className={classes.quiet}>
              {t('aliasHistory.since')} {formatDay(current.since)} (
              <RelativeTime at={current.since} />)
            </span>
          </>
        ) : (
          <span className={classes.quiet}>
            {t('aliasHistory.ended')} {formatDay(earlier[0].until ?? '')}
          </span>
        )}
      </div>
      {shown.length > 0 && (
        <>
          {current && (
            <div className={classes.quiet}>{t('aliasHistory.before')}</div>
          )}
          <ol className={classes.earlier} reversed>
            {shown.map(assignment => (
              <li key={assignment.since} className={classes.line}>
                <AssignedVersion
                  assignment={assignment}
                  toVersionLink={toVersionLink}
                />
                <span className={classes.quiet}>
                  {formatDay(assignment.since)} –{' '}
                  {formatDay(assignment.until ?? '')}
                </span>
              </li>
            ))}
          </ol>
          {hidden > 0 && (
            <TextButton onClick={() => setShowsAll(true)}>
              {t('aliasHistory.showEarlier', { count: hidden })}
            </TextButton>
          )}
        </>
      )}
    </li>
  );
}
