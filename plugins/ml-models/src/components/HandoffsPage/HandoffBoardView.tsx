import type { HandoffBoard } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { HandoffBoardColumn } from './HandoffBoardColumn';

/** The way to production; the other states are columns only while something is in them. */
const ALWAYS = [
  'draft',
  'design-review',
  'preparing',
  'in-review',
  'changes-requested',
  'approved',
  'in-production',
];

/** Where nothing waits for anybody: named below the board, so that the way to production has its width. */
const OVER = ['superseded', 'retired', 'withdrawn'];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      margin: 0,
      padding: theme.spacing(0, 0, 2),
      listStyle: 'none',
      overflowX: 'auto',
      // Whole columns, so that none is cut in the middle of a word.
      scrollSnapType: 'x proximity',
    },
    over: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
  }),
  { name: 'MlModelsHandoffBoard' },
);

/**
 * Handoffs by state, in the order of the way to production.
 *
 * @internal
 */
export function HandoffBoardView(props: {
  board: HandoffBoard;
  /** Shows one state as a table. */
  onState: (state: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslate();
  const { board, onState } = props;
  const filled = board.columns.filter(column => column.count > 0);
  const isAllOver = filled.every(({ state }) => OVER.includes(state));
  const over = isAllOver
    ? []
    : filled.filter(({ state }) => OVER.includes(state));
  const columns = board.columns.filter(
    column =>
      ALWAYS.includes(column.state) ||
      (column.count > 0 && !over.includes(column)),
  );
  return (
    <>
      <ul
        className={classes.root}
        aria-label={t('handoffsPage.boardLabel')}
        // Wider than most windows, and the keyboard has to reach what is outside.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {columns.map(column => (
          <HandoffBoardColumn
            key={column.state}
            column={column}
            onMore={() => onState(column.state)}
          />
        ))}
      </ul>
      {over.length > 0 && (
        <div className={classes.over}>
          <span>{t('handoffsPage.over')}</span>
          {over.map(({ state, count }) => (
            <TextButton key={state} onClick={() => onState(state)}>
              {t('handoffsPage.overState', {
                state: t(`handoffState.${state}`),
                number: count.toLocaleString(),
              })}
            </TextButton>
          ))}
        </div>
      )}
    </>
  );
}
