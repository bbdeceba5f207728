import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../../api';
import { useTranslate } from '../../../hooks/useTranslate';
import { RequestError } from '../../RequestError';
import { useRequest } from '../state/useRequest';
import { ActDialog } from './ActDialog';
import type { HandoffDialogProps } from './HandoffDialogs';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: theme.spacing(0.5, 0, 0),
      paddingLeft: theme.spacing(2.5),
      fontSize: theme.typography.pxToRem(14),
      overflowWrap: 'anywhere',
    },
    title: { fontWeight: 600 },
  }),
  { name: 'MlModelsUpgradeDialog' },
);

const PARTS = ['added', 'removed', 'reset'] as const;

/** Shows what a newer checklist would change, and moves to it. @internal */
export function UpgradeDialog(props: HandoffDialogProps) {
  const { handoff, onClose } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const api = useApi(mlModelsApiRef);
  const request = useRequest();
  const { id } = handoff.summary;
  const {
    value: diff,
    loading,
    error,
    retry,
  } = useAsyncRetry(() => api.previewChecklistUpgrade(id), [api, id]);
  const submit = async () => {
    if (!diff) return;
    const isDone = await request.send(client =>
      client.upgradeChecklist(id, diff.to, handoff.revision),
    );
    if (isDone) onClose();
  };
  return (
    <ActDialog
      title={t('handoffManage.upgrade.title')}
      text={t('handoffManage.upgrade.text', {
        from: handoff.checklist.version,
        to: diff?.to ?? handoff.checklist.newerVersion ?? '',
      })}
      submitLabel={t('handoffManage.upgrade.submit')}
      valid={diff !== undefined}
      request={request}
      onSubmit={submit}
      onClose={onClose}
    >
      {loading && <Skeleton variant="rect" height={96} />}
      {error && (
        <RequestError
          title={t('handoffManage.upgrade.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {diff &&
        PARTS.filter(part => diff[part].length > 0).map(part => (
          <div key={part}>
            <Typography className={classes.title}>
              {t(`handoffManage.upgrade.${part}`, {
                count: diff[part].length,
              })}
            </Typography>
            <ul className={classes.list}>
              {diff[part].map(item => (
                <li key={item.id}>{item.title}</li>
              ))}
            </ul>
          </div>
        ))}
      {diff && (
        <Typography variant="body2" color="textSecondary">
          {t('handoffManage.upgrade.kept', { count: diff.kept.length })}
        </Typography>
      )}
    </ActDialog>
  );
}
