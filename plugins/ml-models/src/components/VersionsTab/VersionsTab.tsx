import { useEntity } from '@backstage/plugin-catalog-react';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useModelOfEntity } from '../../hooks/useModelOfEntity';
import { useTranslate } from '../../hooks/useTranslate';
import { AliasHistory } from '../AliasHistory';
import { MetricHistory } from '../MetricHistory';
import { RequestError } from '../RequestError';
import { VersionComparison } from '../VersionComparison';
import { VersionDrawer } from '../VersionDetails';
import { NoVersions } from './NoVersions';
import { useVersionsUrl } from './useVersionsUrl';
import { VersionList } from './VersionList';
import { VersionListSkeleton } from './VersionListSkeleton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(3),
      minWidth: 0,
    },
    beside: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
      alignItems: 'start',
    },
  }),
  { name: 'MlModelsVersionsTab' },
);

/**
 * Everything about the versions of a model: the list, one in detail, several side by side, and how they went.
 *
 * @internal
 */
export function VersionsTab() {
  const { entity } = useEntity<MlModelEntity>();
  const classes = useStyles();
  const { t } = useTranslate();
  const { model, loading, error, sources, rival, retry } =
    useModelOfEntity(entity);
  const { url, toLink, go } = useVersionsUrl();

  if (loading) return <VersionListSkeleton />;
  if (error) {
    return (
      <RequestError
        title={t('versions.loadFailed')}
        error={error}
        onRetry={retry}
      />
    );
  }
  if (model.state !== 'found') {
    return <NoVersions entity={entity} sources={sources} rival={rival} />;
  }

  const registered = model.value;
  const toVersionLink = (version: string) => toLink({ version });
  const metricHistory = (
    <MetricHistory
      modelId={registered.id}
      isSample={registered.source.sample}
      metric={url.metric}
      onMetricChange={metric => go({ metric }, { replace: true })}
      highlighted={url.compare}
      toVersionLink={toVersionLink}
    />
  );

  return (
    <div className={classes.root}>
      {url.compare.length > 0 ? (
        <>
          <VersionComparison
            key={url.compare.join(',')}
            ids={url.compare}
            baselineId={url.baseline}
            model={registered}
            toVersionLink={toVersionLink}
            backLink={toLink({ compare: [], baseline: undefined })}
            onChange={compare =>
              go({
                compare,
                // Back at the list, what was taken out is not picked any more.
                select: compare,
                baseline: compare.find(id => id === url.baseline),
              })
            }
            onBaselineChange={baseline => go({ baseline }, { replace: true })}
          />
          {metricHistory}
        </>
      ) : (
        <>
          <VersionList
            model={registered}
            url={url}
            onUrlChange={changes => go(changes, { replace: true })}
            toVersionLink={toVersionLink}
            toCompareLink={compare => toLink({ compare })}
          />
          {registered.versionCount > 0 && (
            <div className={classes.beside}>
              {metricHistory}
              <AliasHistory
                model={registered}
                at={url.at}
                onAtChange={at => go({ at }, { replace: true })}
                toVersionLink={toVersionLink}
              />
            </div>
          )}
        </>
      )}
      <VersionDrawer
        versionId={url.version}
        model={registered}
        onClose={() => go({ version: undefined })}
      />
    </div>
  );
}
