import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useMemo } from 'react';
import { mlModelsTranslationRef } from '../../../translation';
import { Notice } from '../../Notice';
import { RequestError, wordsOf } from '../../RequestError';
import { VisuallyHidden } from '../../VisuallyHidden';
import { countChosenValues } from '../query/countChosenValues';
import type { ModelList } from '../query/useModelList';
import { NoMatch } from '../states/NoMatch';
import { NoModels } from '../states/NoModels';
import { ModelCards } from './ModelCards';
import { ModelsPagination } from './ModelsPagination';
import { ModelsSkeleton } from './ModelsSkeleton';
import { ModelsTable } from './ModelsTable';
import { toModelRow } from './toModelRow';
import { useFastValues } from './useFastValues';

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', minWidth: 0 },
    progress: { position: 'absolute', top: 0, left: 0, right: 0, zIndex: 1 },
    stale: { opacity: 0.55, transition: theme.transitions.create('opacity') },
    notice: { marginBottom: theme.spacing(2) },
  }),
  { name: 'MlModelsResult' },
);

/** @internal */
export interface ModelsResultProps {
  list: ModelList;
  onClear: () => void;
  /** Called once the first answer is on the screen. */
  onShown: () => void;
}

/**
 * The answer in whatever state it is: on its way, rows, nothing, or an error.
 *
 * @internal
 */
export function ModelsResult(props: ModelsResultProps) {
  const { list, onClear, onShown } = props;
  const { query, entities, settled, loading, error, totalItems } = list;
  const classes = useStyles();
  const { t } = useTranslationRef(mlModelsTranslationRef);
  const rows = useMemo(() => entities.map(toModelRow), [entities]);
  const fastValues = useFastValues(entities);

  useEffect(() => {
    if (settled) onShown();
    // Once is enough; the callback's identity is of no interest.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);

  if (error) {
    return (
      <RequestError
        title={t('modelsPage.failed')}
        error={error}
        onRetry={list.retry}
      />
    );
  }

  const empty = settled && rows.length === 0;
  const narrowed =
    query.text !== '' || query.scope !== 'all' || countChosenValues(query) > 0;
  const beyondLastPage = empty && list.offset > 0;
  let announcement = '';
  if (settled && totalItems !== undefined) {
    announcement = t('modelsPage.found', { count: totalItems });
  }

  let content;
  if (rows.length > 0) {
    content = (
      <div className={loading ? classes.stale : undefined} aria-busy={loading}>
        {query.view === 'cards' ? (
          <ModelCards rows={rows} fastValue={fastValues.get} />
        ) : (
          <Paper variant="outlined">
            <ModelsTable
              rows={rows}
              fastValue={fastValues.get}
              sort={query.sort}
              onSort={field =>
                list.change({
                  sort: {
                    field,
                    direction:
                      query.sort.field === field &&
                      query.sort.direction === 'asc'
                        ? 'desc'
                        : 'asc',
                  },
                })
              }
            />
          </Paper>
        )}
        <ModelsPagination
          offset={list.offset}
          limit={list.limit}
          shown={rows.length}
          total={totalItems}
          onOffset={list.setOffset}
          onLimit={list.setLimit}
        />
      </div>
    );
  } else if (!empty) {
    content = (
      <Paper variant="outlined">
        <ModelsSkeleton />
      </Paper>
    );
  } else if (narrowed || beyondLastPage) {
    content = (
      <Paper variant="outlined">
        <NoMatch
          scope={query.scope}
          beyondLastPage={beyondLastPage}
          onClear={onClear}
          onFirstPage={() => list.setOffset(0)}
        />
      </Paper>
    );
  } else {
    content = (
      <Paper variant="outlined">
        <NoModels />
      </Paper>
    );
  }

  return (
    <section className={classes.root} aria-label={t('modelsPage.listLabel')}>
      <span role="status">
        <VisuallyHidden>{announcement}</VisuallyHidden>
      </span>
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
