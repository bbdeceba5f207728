import { RELATION_SERVED_BY } from '@baton-ml/backstage-plugin-ml-models-common';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { HandoffStatusView, NoHandoffYet } from '../HandoffStatusCard';
import { RequestError } from '../RequestError';
import { FoldedHandoff } from './FoldedHandoff';
import { useRelatedStatuses } from './useRelatedStatuses';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    quiet: { margin: 0, color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsComponentHandoffsCard' },
);

/**
 * The handoff of the model a component serves, as on the page of the model. Of several models one line each, which
 * unfolds.
 *
 * @internal
 */
export function ComponentHandoffsCard() {
  const classes = useStyles();
  const { t } = useTranslate();
  const { models, statuses, error, retry } =
    useRelatedStatuses(RELATION_SERVED_BY);
  const [first] = statuses ?? [];
  const shown = first && (first.current ?? first.production);
  const isOne = models?.length === 1;
  return (
    <EntityInfoCard
      title={
        isOne && shown
          ? t('handoffCard.handoffOf', { model: shown.modelTitle })
          : t('handoffCard.openHandoffs')
      }
    >
      {error && (
        <RequestError
          title={t('handoffCard.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {!models && !error && (
        <div role="status" aria-busy aria-label={t('handoffCard.loading')}>
          <Skeleton width="40%" />
          <Skeleton height={36} />
        </div>
      )}
      {isOne && first && <HandoffStatusView status={first} />}
      {isOne && !first && <NoHandoffYet entityRef={models[0]} />}
      {models && !isOne && statuses?.length === 0 && (
        <p className={classes.quiet}>{t('handoffCard.noOpen')}</p>
      )}
      {!isOne && statuses && statuses.length > 0 && (
        <ul className={classes.list}>
          {statuses.map(status => (
            <FoldedHandoff key={status.entityRef} status={status} />
          ))}
        </ul>
      )}
    </EntityInfoCard>
  );
}
