import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { RelativeTime } from '../RelativeTime';
import { HistoryEventContent } from './HistoryEventContent';

type RecordedEvent = Awaited<
  ReturnType<MlModelsApi['listEvents']>
>['items'][number];

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
    quiet: { color: theme.palette.text.secondary },
    details: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      overflowWrap: 'anywhere',
    },
    before: { textDecoration: 'line-through' },
    note: { whiteSpace: 'pre-wrap' },
  }),
  { name: 'MlModelsHistoryEvent' },
);

/**
 * One entry of the history: who did what when, what it says now and, where it replaced another, what that said.
 *
 * @internal
 */
export function HistoryEvent(props: { event: RecordedEvent }) {
  const { event } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const [kind, verb] = event.type.split('.');
  const isKnown = KINDS.includes(kind as Kind) && VERBS.includes(verb as Verb);
  const { actor } = event;
  return (
    <li>
      {actor.startsWith('user:') ? (
        <EntityRefLink entityRef={actor} hideIcon />
      ) : (
        <>
          {actor === 'system:import-sample' ? t('unitPage.sampleActor') : actor}
        </>
      )}{' '}
      {isKnown
        ? t(`unitPage.event.${kind as Kind}.${verb as Verb}`)
        : event.type}{' '}
      <span className={classes.quiet}>
        <RelativeTime at={event.at} />
      </span>
      {isKnown && (
        <div className={classes.details}>
          {verb === 'corrected' && (
            <div className={classes.before}>
              <HistoryEventContent kind={kind as Kind} content={event.before} />
            </div>
          )}
          <HistoryEventContent
            kind={kind as Kind}
            content={verb === 'withdrawn' ? event.before : event.after}
          />
        </div>
      )}
      {event.reason && (
        <div className={`${classes.details} ${classes.note}`}>
          {event.reason}
        </div>
      )}
    </li>
  );
}
