import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { HandoffFlagChips } from '../HandoffFlagChips';
import { HandoffProgressBar } from '../HandoffProgressBar';
import { HandoffStateChip } from '../HandoffStateChip';
import { HandoffTurn } from '../HandoffTurn';
import { RiskTierChip } from '../RiskTierChip';
import { TeamLink } from '../TeamLink';
import { HandoffName } from './HandoffName';

const useStyles = makeStyles(
  theme => ({
    row: {
      '&:nth-of-type(odd)': { backgroundColor: 'transparent' },
      '&$row:hover': { backgroundColor: theme.palette.action.hover },
      '&:last-child > *': { borderBottom: 'none' },
    },
    cell: {
      padding: theme.spacing(1.25, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      verticalAlign: 'top',
      '&:first-child': { paddingLeft: theme.spacing(1.5) },
    },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
    },
    chips: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
  }),
  { name: 'MlModelsHandoffTableRow' },
);

function HandoffTableRowContent(props: { handoff: HandoffSummary }) {
  const { handoff } = props;
  const classes = useStyles();
  const { cell, stack } = classes;
  return (
    <TableRow hover className={classes.row}>
      <TableCell component="th" role="rowheader" scope="row" className={cell}>
        <HandoffName handoff={handoff} />
      </TableCell>
      <TableCell className={cell}>
        <div className={classes.chips}>
          <HandoffStateChip state={handoff.state} />
          <RiskTierChip riskTier={handoff.riskTier} variant="long" />
          <HandoffFlagChips handoff={handoff} urgentOnly />
        </div>
      </TableCell>
      <TableCell className={cell}>
        <HandoffTurn turn={handoff.turn} />
      </TableCell>
      <TableCell className={cell}>
        <HandoffProgressBar {...handoff.progress} />
      </TableCell>
      <TableCell className={cell}>
        <div className={stack}>
          <TeamLink
            side="dataScience"
            entityRef={handoff.teams.dataScience?.ref}
          />
          <TeamLink
            side="engineering"
            entityRef={handoff.teams.engineering?.ref}
          />
        </div>
      </TableCell>
    </TableRow>
  );
}

/** @internal */
export const HandoffTableRow = memo(HandoffTableRowContent);
