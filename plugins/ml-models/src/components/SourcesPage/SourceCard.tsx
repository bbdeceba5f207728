import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { Notice } from '../Notice';
import { SampleBadge } from '../SampleBadge';
import { SourceStatusChip } from '../SourceStatusChip';
import { DegradedNotice } from './DegradedNotice';
import { SourceFigures } from './SourceFigures';
import { SyncButton } from './SyncButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(2.5),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1.5),
    },
    title: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MlModelsSourceCard' },
);

/** @internal */
export interface SourceCardProps {
  source: InventorySource;
  /** A sync runs or has been asked for. */
  syncing: boolean;
  onSync: () => Promise<void>;
  onReload: () => Promise<void>;
}

/**
 * One registry.
 *
 * @internal
 */
export function SourceCard(props: SourceCardProps) {
  const { source, syncing, onSync, onReload } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const headingId = `ml-models-source-${source.id}`;
  return (
    <Paper
      component="li"
      variant="outlined"
      className={classes.root}
      aria-labelledby={headingId}
    >
      <div className={classes.head}>
        <div>
          <div className={classes.title}>
            <Typography id={headingId} variant="h6" component="h2">
              {source.title}
            </Typography>
            <SourceStatusChip status={source.status} />
            {source.sample && <SampleBadge />}
          </div>
          <Typography variant="body2" color="textSecondary">
            {[source.type, source.baseUrl, source.id]
              .filter(part => part !== undefined)
              .join(' · ')}
          </Typography>
        </div>
        <SyncButton source={source} syncing={syncing} onSync={onSync} />
      </div>
      {['degraded', 'removed'].includes(source.status) && (
        <DegradedNotice source={source} onReload={onReload} />
      )}
      {source.status === 'failing' && (
        <Notice severity="error" title={t('source.failing')}>
          {source.message ?? source.lastRun?.error}
        </Notice>
      )}
      <SourceFigures source={source} />
    </Paper>
  );
}
