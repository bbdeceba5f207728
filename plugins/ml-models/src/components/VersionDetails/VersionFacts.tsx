import type { InventoryVersionDetails } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { Person } from '../Person';
import { RelativeTime } from '../RelativeTime';
import { CommitLink } from './CommitLink';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.75, 3),
      margin: theme.spacing(2, 0, 0),
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'MlModelsVersionFacts' },
);

/**
 * Where a version comes from: run, code, author, registry.
 *
 * @internal
 */
export function VersionFacts(props: { version: InventoryVersionDetails }) {
  const { version } = props;
  const { run, code } = version;
  const classes = useStyles();
  const { t } = useTranslate();

  const facts: [string, ReactNode][] = [
    [
      t('versionDetails.created'),
      version.createdAt && <RelativeTime at={version.createdAt} />,
    ],
    [
      t('versionDetails.author'),
      version.author && (
        <Person login={version.author} userRef={version.authorRef} />
      ),
    ],
    [
      t('versionDetails.run'),
      run && (
        <ExternalLink to={run.url}>
          {run.name || t('versionDetails.runUnnamed', { id: run.id })}
        </ExternalLink>
      ),
    ],
    [
      t('versionDetails.code'),
      (code?.commit || code?.repository) && <CommitLink code={code} />,
    ],
    [t('versionDetails.framework'), version.framework],
    [t('versionDetails.type'), version.modelType],
    [
      t('versionDetails.registry'),
      version.url && (
        <ExternalLink to={version.url}>
          {t('versionDetails.openInRegistry')}
        </ExternalLink>
      ),
    ],
    [t('versionDetails.artifact'), version.artifactUri],
  ];
  return (
    <dl className={classes.root}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
