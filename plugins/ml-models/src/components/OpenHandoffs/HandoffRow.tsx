import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { HandoffFlagChips } from '../HandoffFlagChips';
import { HandoffName } from '../HandoffsPage';
import { HandoffStateChip } from '../HandoffStateChip';
import { HandoffTurn } from '../HandoffTurn';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns:
        'minmax(140px, 5fr) minmax(110px, 3fr) minmax(140px, 4fr)',
      gap: theme.spacing(1, 2),
      alignItems: 'start',
      [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
    },
    chips: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
  }),
  { name: 'MlModelsHandoffRow' },
);

/**
 * A handoff in one line: which, where it stands, whose turn it is.
 *
 * @internal
 */
export function HandoffRow(props: { handoff: HandoffSummary }) {
  const { handoff } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <HandoffName handoff={handoff} />
      <div className={classes.chips}>
        <HandoffStateChip state={handoff.state} />
        <HandoffFlagChips handoff={handoff} urgentOnly />
      </div>
      <HandoffTurn turn={handoff.turn} withoutAct />
    </div>
  );
}
