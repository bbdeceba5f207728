import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { sourceConfirmDeletionsPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { AbsentModels } from './AbsentModels';
import { ConfirmDeletionsDialog } from './ConfirmDeletionsDialog';

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
 * A registry answered with much less than before: what is missing, and the way for a person to say that it is
 * really gone.
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
  const count = source.absentCount ?? source.absentModels.length;
  return (
    <Notice severity="warning" title={t('source.degraded')}>
      <div className={classes.root}>
        <Typography variant="body2">
          {source.message ?? t('sourceStatus.degradedExplanation')}
        </Typography>
        {count > 0 && (
          <>
            <AbsentModels names={source.absentModels} count={count} />
            {permission.allowed ? (
              <Button
                size="small"
                variant="outlined"
                color="inherit"
                className={classes.button}
                onClick={() => setOpen(true)}
              >
                {t('source.confirm.open')}
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
