import { useApi } from '@backstage/core-plugin-api';
import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { RiCloseLine } from '@remixicon/react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { AliasChips } from '../AliasChips';
import { RequestError } from '../RequestError';
import { SampleBadge } from '../SampleBadge';
import { formatVersionLabel } from '../VersionChip';
import { VersionStatusChip } from '../VersionStatusChip';
import { VersionDetails } from './VersionDetails';

/** @internal */
export interface VersionDrawerProps {
  /** Version to show; the drawer is closed without one. */
  versionId: string | undefined;
  model: InventoryModel;
  onClose: () => void;
}

const TITLE_ID = 'ml-models-version-drawer-title';

const useStyles = makeStyles(
  theme => ({
    paper: {
      boxSizing: 'border-box',
      width: 'min(760px, 100vw)',
      padding: theme.spacing(3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
    head: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    names: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      minWidth: 0,
    },
    title: { overflowWrap: 'anywhere' },
    model: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
    message: { marginTop: theme.spacing(1) },
  }),
  { name: 'MlModelsVersionDrawer' },
);

/**
 * The details of one version, beside the list they were opened from.
 *
 * @internal
 */
export function VersionDrawer(props: VersionDrawerProps) {
  const { versionId, model, onClose } = props;
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const { value, loading, error, retry } = useAsyncRetry(
    async () => (versionId ? api.getVersion(versionId) : undefined),
    [api, versionId],
  );
  const version = value?.id === versionId ? value : undefined;

  return (
    <Drawer
      anchor="right"
      open={versionId !== undefined}
      onClose={onClose}
      PaperProps={{
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': TITLE_ID,
        className: classes.paper,
      }}
    >
      <div className={classes.head}>
        <div>
          <div className={classes.model}>{model.name}</div>
          <div className={classes.names}>
            <Typography
              id={TITLE_ID}
              variant="h4"
              component="h2"
              className={classes.title}
            >
              {version
                ? t('versionDetails.dialogLabel', {
                    version: formatVersionLabel(version.label),
                  })
                : t('versions.columns.version')}
            </Typography>
            {model.source.sample && <SampleBadge />}
            {version && (
              <>
                <AliasChips aliases={version.aliases} model={model} />
                <VersionStatusChip status={version.status} />
              </>
            )}
          </div>
        </div>
        <IconButton
          size="small"
          aria-label={t('versionDetails.close')}
          onClick={onClose}
        >
          <RiCloseLine aria-hidden />
        </IconButton>
      </div>
      {version?.statusMessage && (
        <div className={classes.message}>{version.statusMessage}</div>
      )}
      {!version && loading && (
        <div role="status" aria-busy aria-label={t('versionDetails.loading')}>
          <Skeleton width="60%" />
          <Skeleton width="50%" />
          <Skeleton height={240} />
        </div>
      )}
      {error && !loading && (
        <div className={classes.message}>
          <RequestError
            title={t('versionDetails.loadFailed')}
            error={error}
            onRetry={retry}
          />
        </div>
      )}
      {version && <VersionDetails version={version} />}
    </Drawer>
  );
}
