import {
  EntityInfoCard,
  EntityRefLink,
  useEntity,
} from '@backstage/plugin-catalog-react';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { RelativeTime } from '../RelativeTime';
import { RequestError } from '../RequestError';
import { StatusChip } from '../StatusChip';
import { StandardChecks } from './StandardChecks';
import { useStandards, type StandardRepository } from './useStandards';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      overflowWrap: 'anywhere',
    },
    quiet: { color: theme.palette.text.secondary },
    changes: { width: '100%', margin: 0, paddingLeft: theme.spacing(3) },
    read: {
      marginTop: theme.spacing(2),
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'MlModelsStandardsCard' },
);

/**
 * Which standards the repositories of a model follow, whether their required checks are there and green, and whether the
 * templates they were made from have gone on.
 *
 * @internal
 */
export function StandardsCard() {
  const { entity } = useEntity<MlModelEntity>();
  const classes = useStyles();
  const { t } = useTranslate();
  const { value, loading, error, retry } = useStandards(entity);
  return (
    <EntityInfoCard title={t('standards.title')}>
      {error && (
        <RequestError
          title={t('standards.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {loading && !value && (
        <div role="status" aria-busy aria-label={t('standards.loading')}>
          <Skeleton width="60%" />
          <Skeleton width="80%" />
        </div>
      )}
      {value && !value.repositories.length && (
        <Typography variant="body2" className={classes.quiet}>
          {t('standards.noRepositories')}
        </Typography>
      )}
      {value && value.repositories.length > 0 && (
        <ul className={classes.list}>
          {value.repositories.map(repository => (
            <li key={repository.side}>
              <RepositoryRow repository={repository} />
            </li>
          ))}
        </ul>
      )}
      {value && value.repositories.length > 0 && (
        <Typography variant="body2" className={classes.read}>
          {value.readAt ? (
            <>
              {t('standards.read')} <RelativeTime at={value.readAt} />
            </>
          ) : (
            t('standards.noChecks')
          )}
        </Typography>
      )}
    </EntityInfoCard>
  );
}

function RepositoryRow(props: { repository: StandardRepository }) {
  const {
    side,
    componentRef,
    isKnown,
    standardId,
    standard,
    judged,
    read,
    drift,
  } = props.repository;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.row}>
      <span className={classes.quiet}>{t(`standards.side.${side}`)}</span>
      <EntityRefLink entityRef={componentRef} />
      {!isKnown && (
        <StatusChip label={t('standards.unknownComponent')} tone="attention" />
      )}
      {isKnown && (
        <StatusChip
          label={standardId ?? t('standards.none')}
          tone={standardId ? 'informative' : 'neutral'}
          title={standard?.title}
        />
      )}
      {drift.state === 'current' && (
        <StatusChip label={t('standards.current')} tone="positive" />
      )}
      {drift.state === 'behind' && (
        <>
          <StatusChip
            label={`${t('standards.behind')} (${drift.version} → ${
              drift.newest
            })`}
            tone="attention"
          />
          {drift.changes.length > 0 && (
            <ul className={classes.changes}>
              {drift.changes.map(change => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {standard && judged && (
        <StandardChecks gate={standard.gate} judged={judged} />
      )}
      {standard && read && (
        <span className={classes.quiet}>
          {read.state === 'read'
            ? t(read.version ? 'standards.atVersion' : 'standards.atCommit', {
                commit: read.commit?.slice(0, 8),
                version: read.version,
              })
            : t('standards.unread', { reason: read.reason })}
        </span>
      )}
      {standardId && !standard && (
        <span className={classes.quiet}>{t('standards.foreign')}</span>
      )}
    </div>
  );
}
