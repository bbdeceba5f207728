import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { HandoffFlagChips } from '../HandoffFlagChips';
import { HandoffProgressBar } from '../HandoffProgressBar';
import { HandoffTurn } from '../HandoffTurn';
import { RiskTierChip } from '../RiskTierChip';
import { HandoffName } from './HandoffName';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      padding: theme.spacing(1.25),
    },
    chips: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'MlModelsHandoffBoardCard' },
);

function HandoffBoardCardContent(props: { handoff: HandoffSummary }) {
  const { handoff } = props;
  const classes = useStyles();
  return (
    <Paper component="li" variant="outlined" className={classes.root}>
      <HandoffName handoff={handoff} />
      <div className={classes.chips}>
        {handoff.riskTier === 'high' && (
          <RiskTierChip riskTier="high" variant="long" />
        )}
        <HandoffFlagChips handoff={handoff} urgentOnly />
      </div>
      <HandoffTurn turn={handoff.turn} />
      <HandoffProgressBar {...handoff.progress} />
    </Paper>
  );
}

/** @internal */
export const HandoffBoardCard = memo(HandoffBoardCardContent);
