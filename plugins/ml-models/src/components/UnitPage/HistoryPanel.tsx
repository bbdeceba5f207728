import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { Panel } from '../Panel';
import { RelativeTime } from '../RelativeTime';
import { RequestError } from '../RequestError';

const KINDS = [
  'capacity',
  'allocation',
  'attestation',
  'organisation-review',
] as const;
const VERBS = ['recorded', 'corrected', 'withdrawn'] as const;
type Kind = (typeof KINDS)[number];
type Verb = (typeof VERBS)[number];

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: theme.typography.pxToRem(14),
      '& li + li': { marginTop: theme.spacing(0.5) },
    },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsUnitHistory' },
);

/**
 * Everything that was recorded about the unit, also what was corrected or taken back.
 *
 * @internal
 */
export function HistoryPanel(props: { subject: string }) {
  const { subject } = props;
  const api = useApi(mlModelsApiRef);
  const classes = useStyles();
  const { t } = useTranslate();
  const { value, error, loading, retry } = useAsyncRetry(
    () => api.listEvents({ subject, limit: 20 }),
    [api, subject],
  );
  const nameOf = (actor: string) => {
    if (actor.startsWith('user:')) {
      return <EntityRefLink entityRef={actor} hideIcon />;
    }
    return actor === 'system:import-sample' ? t('unitPage.sampleActor') : actor;
  };
  const describe = (type: string) => {
    const [kind, verb] = type.split('.');
    return KINDS.includes(kind as Kind) && VERBS.includes(verb as Verb)
      ? t(`unitPage.event.${kind as Kind}.${verb as Verb}`)
      : type;
  };
  return (
    <Panel title={t('unitPage.history')}>
      {error && !loading && (
        <RequestError
          title={t('unitPage.historyFailed')}
          error={error}
          onRetry={retry}
        />
      )}
      {value?.items.length === 0 && (
        <span className={classes.quiet}>{t('unitPage.noHistory')}</span>
      )}
      <ul className={classes.list}>
        {value?.items.map(event => (
          <li key={event.id}>
            {nameOf(event.actor)} {describe(event.type)}{' '}
            <span className={classes.quiet}>
              <RelativeTime at={event.at} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
