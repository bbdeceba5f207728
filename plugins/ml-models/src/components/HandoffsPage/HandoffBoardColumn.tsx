import type { HandoffBoard } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { HandoffBoardCard } from './HandoffBoardCard';

const useStyles = makeStyles(
  theme => ({
    column: {
      // Seven of them fit into a window of a laptop with its sidebar open.
      flex: '1 1 0',
      minWidth: 152,
      maxWidth: 320,
      scrollSnapAlign: 'start',
      borderRadius: theme.shape.borderRadius * 2,
      padding: theme.spacing(0.75),
      backgroundColor: theme.palette.action.hover,
      [theme.breakpoints.down('sm')]: { minWidth: 236 },
    },
    // Says that the state is there and nothing in it, and leaves the room to the others.
    strip: {
      flex: '0 0 44px',
      display: 'flex',
      alignItems: 'center',
      minHeight: 160,
      borderRadius: theme.shape.borderRadius * 2,
      padding: theme.spacing(1.5, 0),
      backgroundColor: theme.palette.action.hover,
      '& $head': {
        justifyContent: 'flex-start',
        gap: theme.spacing(1),
        margin: theme.spacing(0, 'auto'),
        writingMode: 'vertical-rl',
        color: theme.palette.text.secondary,
      },
    },
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      margin: theme.spacing(0.5, 0.5, 1),
      fontSize: theme.typography.pxToRem(13),
      fontWeight: 600,
    },
    count: {
      color: theme.palette.text.secondary,
      fontWeight: 400,
      fontVariantNumeric: 'tabular-nums',
    },
    cards: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    more: { marginTop: theme.spacing(1) },
  }),
  { name: 'MlModelsHandoffBoardColumn' },
);

/** @internal */
export function HandoffBoardColumn(props: {
  column: HandoffBoard['columns'][number];
  onMore: () => void;
}) {
  const { column, onMore } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const state = t(`handoffState.${column.state}`);
  const hidden = column.count - column.items.length;
  const isEmpty = column.count === 0;
  return (
    <li
      className={isEmpty ? classes.strip : classes.column}
      aria-label={t('handoffsPage.column', {
        state,
        number: String(column.count),
      })}
    >
      <h3 className={classes.head}>
        {state}
        <span className={classes.count}>{column.count.toLocaleString()}</span>
      </h3>
      {!isEmpty && (
        <ul className={classes.cards}>
          {column.items.map(handoff => (
            <HandoffBoardCard key={handoff.id} handoff={handoff} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <TextButton className={classes.more} onClick={onMore}>
          {t('handoffsPage.more', { count: hidden })}
        </TextButton>
      )}
    </li>
  );
}
