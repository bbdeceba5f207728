import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../hooks/useTranslate';
import { RequestError } from '../RequestError';
import { StartHandoffButton } from '../StartHandoff';
import { TextButton } from '../TextButton';
import { ChosenFilters } from './ChosenFilters';
import { HandoffBoardView } from './HandoffBoardView';
import { HandoffsToolbar } from './HandoffsToolbar';
import { HandoffTable } from './HandoffTable';
import { NoHandoffs } from './NoHandoffs';
import { useHandoffQuery } from './useHandoffQuery';
import { useHandoffs } from './useHandoffs';
import type { Handoffs } from './useHandoffs';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(1, 3, 3),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1, 2, 2) },
    },
    summary: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      minHeight: 28,
      color: theme.palette.text.secondary,
    },
    start: { marginLeft: 'auto' },
    pages: {
      display: 'flex',
      justifyContent: 'flex-end',
      gap: theme.spacing(1),
      padding: theme.spacing(1),
    },
    skeleton: { borderRadius: theme.shape.borderRadius * 2 },
  }),
  { name: 'MlModelsHandoffsPage' },
);

function countOf(handoffs: Handoffs): number {
  return handoffs.view === 'board'
    ? handoffs.board.columns.reduce((sum, column) => sum + column.count, 0)
    : handoffs.page.total;
}

/**
 * Handoffs: those that wait for the person, those of their teams, or all; as a board by state or as a table.
 *
 * @internal
 */
export function HandoffsPage() {
  const classes = useStyles();
  const { t } = useTranslate();
  const { query, change } = useHandoffQuery();
  const { handoffs, loading, error, retry } = useHandoffs(query);
  const count = handoffs && countOf(handoffs);

  return (
    <main className={classes.root} aria-busy={loading}>
      <HandoffsToolbar query={query} onChange={change} />
      <div className={classes.summary}>
        <Typography variant="body2" role="status">
          {count !== undefined && t('handoffsPage.count', { count })}
        </Typography>
        <ChosenFilters query={query} onChange={change} />
        <span className={classes.start}>
          <StartHandoffButton />
        </span>
      </div>
      {error && (
        <RequestError
          title={t('handoffsPage.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {!handoffs && !error && (
        <div role="progressbar" aria-label={t('handoffsPage.loading')}>
          <Skeleton variant="rect" height={320} className={classes.skeleton} />
        </div>
      )}
      {count === 0 && <NoHandoffs query={query} onChange={change} />}
      {count !== 0 && handoffs?.view === 'board' && (
        <HandoffBoardView
          board={handoffs.board}
          onState={state => change({ state, view: 'table' })}
        />
      )}
      {count !== 0 && handoffs?.view === 'table' && (
        <Paper variant="outlined">
          <HandoffTable handoffs={handoffs.page.items} />
          {(handoffs.page.nextCursor || query.cursor) && (
            <div className={classes.pages}>
              <TextButton
                disabled={!query.cursor}
                onClick={() => change({ cursor: '' })}
              >
                {t('handoffsPage.previous')}
              </TextButton>
              <TextButton
                disabled={!handoffs.page.nextCursor}
                onClick={() => change({ cursor: handoffs.page.nextCursor })}
              >
                {t('handoffsPage.next')}
              </TextButton>
            </div>
          )}
        </Paper>
      )}
    </main>
  );
}
