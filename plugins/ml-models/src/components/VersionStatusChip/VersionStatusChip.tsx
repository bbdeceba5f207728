import type { InventoryVersion } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseCircleLine, RiHourglassLine } from '@remixicon/react';
import type { ReactElement } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

const looks: Record<
  Exclude<InventoryVersion['status'], 'ready'>,
  { tone: StatusTone; icon: ReactElement }
> = {
  pending: { tone: 'attention', icon: <RiHourglassLine aria-hidden /> },
  failed: { tone: 'negative', icon: <RiCloseCircleLine aria-hidden /> },
};

const useStyles = makeStyles(
  theme => ({ ready: { color: theme.palette.text.secondary } }),
  { name: 'MlModelsVersionStatus' },
);

/**
 * Whether the registry has finished taking in a version. Ready is the rule and stays quiet.
 *
 * @internal
 */
export function VersionStatusChip(props: {
  status: InventoryVersion['status'];
}) {
  const classes = useStyles();
  const { t } = useTranslate();
  if (props.status === 'ready') {
    return <span className={classes.ready}>{t('versions.status.ready')}</span>;
  }
  return (
    <StatusChip
      {...looks[props.status]}
      label={t(`versions.status.${props.status}`)}
    />
  );
}
