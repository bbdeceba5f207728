import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
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
    teams: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MlModelsHandoffBoardCard' },
);

function HandoffBoardCardContent(props: { handoff: HandoffSummary }) {
  const { handoff } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const { dataScience, engineering } = handoff.teams;
  const nameOf = (team: typeof dataScience) =>
    team ? team.title ?? team.ref : t('handoffsPage.noTeam');
  return (
    <Paper component="li" variant="outlined" className={classes.root}>
      <div>
        <HandoffName handoff={handoff} />
        <div className={classes.teams}>
          {t('handoffsPage.cardTeams', {
            dataScience: nameOf(dataScience),
            engineering: nameOf(engineering),
          })}
        </div>
      </div>
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
