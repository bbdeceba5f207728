import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { SampleBadge } from '../SampleBadge';
import { Pager } from './Pager';
import type { VersionsUrl } from './readVersionsUrl';
import { SelectionBar } from './SelectionBar';
import { useVersionPages } from './useVersionPages';
import { VersionFilters } from './VersionFilters';
import { VersionListSkeleton } from './VersionListSkeleton';
import { VersionsEmpty } from './VersionsEmpty';
import { VersionTable } from './VersionTable';

/** @internal */
export interface VersionListProps {
  model: InventoryModel;
  url: VersionsUrl;
  onUrlChange: (changes: Partial<VersionsUrl>) => void;
  toVersionLink: (versionId: string) => string;
  toCompareLink: (versionIds: string[]) => string;
}

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 3),
      padding: theme.spacing(2, 2, 1.5),
    },
    filters: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
    },
    progress: { height: 2 },
    idle: { visibility: 'hidden' },
    error: { padding: theme.spacing(0, 2, 2) },
  }),
  { name: 'MlModelsVersionList' },
);

/**
 * The versions of a model page by page, with what can be done with them.
 *
 * @internal
 */
export function VersionList(props: VersionListProps) {
  const { model, url, onUrlChange, toVersionLink, toCompareLink } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const pages = useVersionPages(model.id, url);
  const toTurn = (number: number | undefined) =>
    number === undefined ? undefined : () => onUrlChange({ page: number });
  const onFilter = (changes: Partial<VersionsUrl>) =>
    onUrlChange({ ...changes, page: 1 });
  const { page, loading, error } = pages;

  if (!page && loading) return <VersionListSkeleton />;
  return (
    <Paper>
      <div className={classes.bar}>
        <div className={classes.filters}>
          <VersionFilters url={url} onChange={onFilter} />
          {model.source.sample && <SampleBadge />}
        </div>
        <SelectionBar
          selected={url.select}
          compareLink={toCompareLink(url.select)}
          onClear={() => onUrlChange({ select: [] })}
        />
      </div>
      <LinearProgress
        className={`${classes.progress} ${loading ? '' : classes.idle}`}
        aria-label={t('versions.loading')}
        aria-hidden={!loading}
      />
      {error && (
        <div className={classes.error}>
          <RequestError
            title={t('versions.loadFailed')}
            error={error}
            onRetry={pages.retry}
          />
        </div>
      )}
      {page && !error && page.items.length === 0 && (
        <VersionsEmpty
          isFiltered={url.status !== undefined}
          onClear={() => onFilter({ status: undefined })}
        />
      )}
      {page && !error && page.items.length > 0 && (
        <>
          <VersionTable
            model={model}
            page={page}
            toVersionLink={toVersionLink}
            selected={url.select}
            onSelect={select => onUrlChange({ select })}
          />
          <Pager
            from={pages.from}
            count={page.items.length}
            total={page.totalCount}
            onPrevious={toTurn(pages.previous)}
            onNext={toTurn(pages.next)}
          />
        </>
      )}
    </Paper>
  );
}
