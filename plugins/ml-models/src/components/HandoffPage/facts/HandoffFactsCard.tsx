import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReactNode } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ExternalLink } from '../../ExternalLink';
import { RelativeTime } from '../../RelativeTime';
import { formatVersionLabel } from '../../VersionChip';
import { PersonName } from '../item/PersonName';
import { ManageMenu } from '../manage/ManageMenu';
import { CollectButton } from './CollectButton';
import { countAutomaticChecks } from './countAutomaticChecks';
import { RelatedHandoff } from './RelatedHandoff';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
    },
    title: { fontSize: theme.typography.pxToRem(16), fontWeight: 600 },
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(84px, max-content) minmax(0, 1fr)',
      gap: theme.spacing(0.75, 1.5),
      margin: 0,
      fontSize: theme.typography.pxToRem(14),
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
    mono: {
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsHandoffFacts' },
);

/**
 * What the handoff is about and where it came from.
 *
 * @internal
 */
export function HandoffFactsCard(props: { handoff: Handoff }) {
  const { handoff } = props;
  const { summary, versionFacts: version, repository } = handoff;
  const classes = useStyles();
  const { t } = useTranslate();

  const facts: [string, ReactNode][] = [];
  const add = (name: string, value: ReactNode) => {
    if (value) facts.push([name, value]);
  };
  if (version) {
    add(
      t('handoffFacts.version'),
      <>
        <ExternalLink to={version.url}>
          {formatVersionLabel(version.label)}
        </ExternalLink>{' '}
        ({t(`handoffFacts.versionStatus.${version.status}`)})
      </>,
    );
    add(
      t('handoffFacts.digest'),
      version.digest && (
        <span className={classes.mono} title={version.digest}>
          {version.digest.slice(0, 19)}…
        </span>
      ),
    );
    add(
      t('handoffFacts.commit'),
      version.commit && (
        <span className={classes.mono} title={version.commit}>
          {version.commit.slice(0, 12)}
        </span>
      ),
    );
    add(
      t('handoffFacts.author'),
      version.authorRef ? (
        <PersonName entityRef={version.authorRef} title={version.author} />
      ) : (
        version.author
      ),
    );
  }
  add(
    t('handoffFacts.checklist'),
    `${handoff.checklist.title} ${handoff.checklist.version}`,
  );
  add(
    t('handoffFacts.started'),
    <>
      <RelativeTime at={summary.createdAt} />,{' '}
      <PersonName entityRef={summary.createdBy} />
    </>,
  );
  add(
    t('handoffFacts.production'),
    summary.inProductionAt && <RelativeTime at={summary.inProductionAt} />,
  );
  add(
    t('handoffFacts.before'),
    handoff.earlier && <RelatedHandoff handoff={handoff.earlier} />,
  );
  for (const later of handoff.later ?? []) {
    add(t('handoffFacts.after'), <RelatedHandoff handoff={later} />);
  }
  for (const older of handoff.supersedes ?? []) {
    // The one it was carried on from is named above.
    if (older.id !== handoff.earlier?.id) {
      add(t('handoffFacts.supersedes'), <RelatedHandoff handoff={older} />);
    }
  }
  add(
    t('handoffFacts.repository'),
    repository &&
      (repository.componentRef ? (
        <EntityRefLink entityRef={repository.componentRef} />
      ) : (
        <ExternalLink to={repository.repository}>
          {repository.repository ?? t('handoffFacts.repositoryStarted')}
        </ExternalLink>
      )),
  );
  const { found, possible } = countAutomaticChecks(handoff);
  add(
    t('handoffFacts.evidence'),
    handoff.evidenceCollectedAt ? (
      <>
        {t('handoffFacts.collected', {
          found: String(found),
          possible: String(possible),
        })}{' '}
        <RelativeTime at={handoff.evidenceCollectedAt} />
      </>
    ) : (
      t('handoffFacts.neverCollected')
    ),
  );
  add(
    t('handoffFacts.automation'),
    handoff.automationScore !== undefined &&
      t('handoffFacts.automationScore', {
        score: handoff.automationScore.toFixed(2),
      }),
  );

  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby="handoff-facts-title"
    >
      <div className={classes.head}>
        <Typography
          id="handoff-facts-title"
          component="h3"
          className={classes.title}
        >
          {t('handoffFacts.title')}
        </Typography>
        <ManageMenu handoff={handoff} />
      </div>
      <dl className={classes.list}>
        {facts.map(([name, value], index) => (
          <div key={index} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <CollectButton first={!handoff.evidenceCollectedAt} />
      </div>
    </Paper>
  );
}
