import { assertError } from '@backstage/errors';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { sourceSyncPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { wordsOf } from '../RequestError';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-end',
      gap: theme.spacing(0.5),
      [theme.breakpoints.down('xs')]: { alignItems: 'flex-start' },
    },
    button: { textTransform: 'none' },
    reason: { maxWidth: 280, textAlign: 'right' },
  }),
  { name: 'MlModelsSyncButton' },
);

/**
 * Starts a sync now. Where it cannot, it says why instead of disappearing.
 *
 * @internal
 */
export function SyncButton(props: {
  source: InventorySource;
  syncing: boolean;
  onSync: () => Promise<void>;
}) {
  const { source, syncing, onSync } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const permission = usePermission({ permission: sourceSyncPermission });
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<Error>();
  const busy = syncing || asking;

  let reason: string | undefined;
  if (source.status === 'removed') reason = t('source.syncRemoved');
  else if (!permission.loading && !permission.allowed) {
    reason = t('source.syncForbidden', {
      permission: sourceSyncPermission.name,
    });
  }

  const start = async () => {
    setAsking(true);
    setError(undefined);
    try {
      await onSync();
    } catch (caught) {
      assertError(caught);
      setError(caught);
    } finally {
      setAsking(false);
    }
  };

  const reasonId = `ml-models-sync-${source.id}`;
  return (
    <div className={classes.root}>
      <Button
        variant="outlined"
        color="primary"
        className={classes.button}
        disabled={busy || permission.loading || reason !== undefined}
        aria-describedby={reason ? reasonId : undefined}
        startIcon={
          busy ? (
            <CircularProgress size={14} aria-hidden />
          ) : (
            <RiRefreshLine size={16} aria-hidden />
          )
        }
        onClick={start}
      >
        {busy ? t('source.syncing') : t('source.syncNow')}
      </Button>
      {reason && (
        <Typography
          id={reasonId}
          variant="caption"
          color="textSecondary"
          className={classes.reason}
        >
          {reason}
        </Typography>
      )}
      <div role="alert">
        {error && (
          <Typography variant="caption" color="error">
            {t('source.syncFailed', { message: wordsOf(error) })}
          </Typography>
        )}
      </div>
    </div>
  );
}
