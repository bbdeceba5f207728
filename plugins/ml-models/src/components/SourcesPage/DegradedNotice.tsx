import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { sourceConfirmDeletionsPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { AbsentNames } from './AbsentNames';
import { ConfirmDeletionsDialog } from './ConfirmDeletionsDialog';
import { useExtent } from './useExtent';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginTop: theme.spacing(0.5),
    },
    button: { textTransform: 'none' },
  }),
  { name: 'MlModelsDegradedNotice' },
);

/**
 * A registry answered with much less than before, or is no longer configured: what is at stake, and the way for a
 * person to say that it is really gone.
 *
 * @internal
 */
export function DegradedNotice(props: {
  source: InventorySource;
  onReload: () => Promise<void>;
}) {
  const { source, onReload } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const permission = usePermission({
    permission: sourceConfirmDeletionsPermission,
  });
  const [open, setOpen] = useState(false);
  const { models, versions } = useExtent(source);
  const isRemoved = source.status === 'removed';
  return (
    <Notice
      severity="warning"
      title={t(isRemoved ? 'source.removed' : 'source.degraded')}
    >
      <div className={classes.root}>
        <Typography variant="body2">
          {isRemoved
            ? t('source.removedText')
            : source.message ?? t('sourceStatus.degradedExplanation')}
        </Typography>
        {models + versions > 0 && (
          <>
            <AbsentNames source={source} />
            {permission.allowed ? (
              <Button
                size="small"
                variant="outlined"
                color="inherit"
                className={classes.button}
                onClick={() => setOpen(true)}
              >
                {t(
                  isRemoved
                    ? 'source.confirm.openRemoved'
                    : 'source.confirm.open',
                )}
              </Button>
            ) : (
              !permission.loading && (
                <Typography variant="caption">
                  {t('source.confirm.forbidden', {
                    permission: sourceConfirmDeletionsPermission.name,
                  })}
                </Typography>
              )
            )}
          </>
        )}
      </div>
      {open && (
        <ConfirmDeletionsDialog
          source={source}
          onReload={onReload}
          onClose={() => setOpen(false)}
        />
      )}
    </Notice>
  );
}
