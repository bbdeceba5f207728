import type { HandoffBoard } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
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

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: theme.spacing(0, 0, 2),
      listStyle: 'none',
      overflowX: 'auto',
      // Whole columns, so that none is cut in the middle of a word.
      scrollSnapType: 'x proximity',
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
  const columns = props.board.columns.filter(
    column => column.count > 0 || ALWAYS.includes(column.state),
  );
  return (
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
          onMore={() => props.onState(column.state)}
        />
      ))}
    </ul>
  );
}
