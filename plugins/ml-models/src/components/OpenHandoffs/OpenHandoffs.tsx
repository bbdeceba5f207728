import { Link } from '@backstage/core-components';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { HandoffRow } from './HandoffRow';

/** @internal */
export interface OpenHandoffsProps {
  /** Absent while they load. */
  handoffs?: HandoffSummary[];
  /** Of which these are the first; the same number when absent. */
  total?: number;
  error?: Error;
  onRetry: () => void;
  /** The list with the same filter. */
  allPath?: string;
}

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    row: {
      padding: theme.spacing(1, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    quiet: { margin: 0, color: theme.palette.text.secondary },
    foot: { marginTop: theme.spacing(1) },
  }),
  { name: 'MlModelsOpenHandoffs' },
);

/**
 * Handoffs in short form, for pages that are about something else.
 *
 * @internal
 */
export function OpenHandoffs(props: OpenHandoffsProps) {
  const { handoffs, error, onRetry, allPath } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const total = props.total ?? handoffs?.length ?? 0;
  return (
    <EntityInfoCard title={t('handoffCard.openHandoffs')}>
      {error && (
        <RequestError
          title={t('handoffsPage.failed')}
          error={error}
          onRetry={onRetry}
        />
      )}
      {!handoffs && !error && (
        <div role="status" aria-busy aria-label={t('handoffsPage.loading')}>
          <Skeleton height={36} />
          <Skeleton height={36} />
        </div>
      )}
      {handoffs?.length === 0 && (
        <p className={classes.quiet}>{t('handoffCard.noOpen')}</p>
      )}
      {handoffs && handoffs.length > 0 && (
        <ul className={classes.list}>
          {handoffs.map(handoff => (
            <li key={handoff.id} className={classes.row}>
              <HandoffRow handoff={handoff} />
            </li>
          ))}
        </ul>
      )}
      {allPath && total > 0 && (
        <div className={classes.foot}>
          <Link to={allPath}>{t('handoffCard.all', { count: total })}</Link>
        </div>
      )}
    </EntityInfoCard>
  );
}
