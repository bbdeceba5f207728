import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { NoSources } from './NoSources';
import { SourceCard } from './SourceCard';
import { useSources } from './useSources';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 1080,
      padding: theme.spacing(1, 3, 3),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1, 2, 2) },
    },
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsSourcesPage' },
);

/**
 * The configured registries: how each is doing, and what a person can do about it.
 *
 * @internal
 */
export function SourcesPage() {
  const classes = useStyles();
  const { t } = useTranslate();
  const { sources, error, load, sync, isSyncing } = useSources();

  let content;
  if (sources && sources.length === 0) {
    content = <NoSources />;
  } else if (sources) {
    content = (
      <ul className={classes.list} aria-label={t('sourcesPage.listLabel')}>
        {sources.map(source => (
          <SourceCard
            key={source.id}
            source={source}
            syncing={isSyncing(source)}
            onSync={() => sync(source)}
            onReload={load}
          />
        ))}
      </ul>
    );
  } else if (!error) {
    content = (
      <div role="progressbar" aria-label={t('sourcesPage.loading')}>
        <Skeleton variant="rect" height={168} />
      </div>
    );
  }

  return (
    <main className={classes.root}>
      <Typography>{t('sourcesPage.intro')}</Typography>
      {error && (
        <RequestError
          title={t('sourcesPage.failed')}
          error={error}
          onRetry={load}
        />
      )}
      {content}
    </main>
  );
}
