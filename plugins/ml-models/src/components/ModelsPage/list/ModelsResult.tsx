import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { useTranslate } from '../../../hooks/useTranslate';
import { Notice } from '../../Notice';
import { RequestError, wordsOf } from '../../RequestError';
import type { ModelList } from '../query/useModelList';
import { NoMatch } from '../states/NoMatch';
import { NoModels } from '../states/NoModels';
import type { PageLayout } from '../usePageLayout';
import { ModelRows } from './ModelRows';
import { ModelsSkeleton } from './ModelsSkeleton';
import { toModelRow } from './toModelRow';
import { useFastValues } from './useFastValues';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', minWidth: 0 },
    progress: { position: 'absolute', top: 0, left: 0, right: 0, zIndex: 1 },
    notice: { marginBottom: theme.spacing(2) },
  }),
  { name: 'MlModelsResult' },
);

/** @internal */
export interface ModelsResultProps {
  list: ModelList;
  layout: PageLayout;
  onClear: () => void;
}

/**
 * The answer in whatever state it is: on its way, rows, nothing, or an error.
 *
 * @internal
 */
export function ModelsResult(props: ModelsResultProps) {
  const { list, layout, onClear } = props;
  const { query, entities, loading, error } = list;
  const classes = useStyles();
  const { t } = useTranslate();
  const rows = useMemo(() => entities.map(toModelRow), [entities]);
  const fastValues = useFastValues(entities);

  let content;
  switch (list.state) {
    case 'failed':
      return error ? (
        <RequestError
          title={t('modelsPage.failed')}
          error={error}
          onRetry={list.retry}
        />
      ) : null;
    case 'no-models':
      content = <NoModels />;
      break;
    case 'no-match':
    case 'beyond-last-page':
      content = (
        <NoMatch
          scope={query.scope}
          beyondLastPage={list.state === 'beyond-last-page'}
          onClear={onClear}
          onFirstPage={() => list.setOffset(0)}
        />
      );
      break;
    case 'loading':
      content = <ModelsSkeleton />;
      break;
    default:
      content = (
        <ModelRows
          list={list}
          rows={rows}
          layout={layout}
          fastValue={fastValues.get}
        />
      );
  }

  return (
    <section className={classes.root} aria-label={t('modelsPage.listLabel')}>
      {fastValues.error && (
        <div className={classes.notice}>
          <Notice
            severity="warning"
            title={t('modelsPage.fastValuesFailed')}
            onRetry={fastValues.retry}
          >
            {t('modelsPage.fastValuesFailedText')} {wordsOf(fastValues.error)}
          </Notice>
        </div>
      )}
      {loading && rows.length > 0 && (
        <LinearProgress
          className={classes.progress}
          aria-label={t('modelsPage.loading')}
        />
      )}
      {content}
    </section>
  );
}
