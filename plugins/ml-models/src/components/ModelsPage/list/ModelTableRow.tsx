import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { LifecycleChip } from '../../LifecycleChip';
import { RiskTierChip } from '../../RiskTierChip';
import { TeamLink } from '../../TeamLink';
import { FastBadges } from './FastBadges';
import { FastMetric } from './FastMetric';
import { FastVersions } from './FastVersions';
import { HandoffCell } from './HandoffCell';
import type { HandoffValue } from './HandoffCell';
import { ModelName } from './ModelName';
import { OwnerLink } from './OwnerLink';
import { StarButton } from './StarButton';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';
import { useTableStyles } from './useTableStyles';

const useStyles = makeStyles(
  theme => ({
    // The theme stripes rows; lines between them are calmer where a row has several lines.
    row: {
      '&:nth-of-type(odd)': { backgroundColor: 'transparent' },
      '&$row:hover': { backgroundColor: theme.palette.action.hover },
      '&:last-child > *': { borderBottom: 'none' },
    },
    star: { paddingTop: theme.spacing(0.75) },
    description: {
      marginTop: theme.spacing(0.25),
      color: theme.palette.text.secondary,
      lineHeight: 1.5,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    traits: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginTop: theme.spacing(0.25),
      minHeight: 22,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsTableRow' },
);

function ModelTableRowContent(props: {
  row: ModelRow;
  value: FastValue;
  wide: boolean;
  handoffs: boolean;
  handoff: HandoffValue;
}) {
  const { row, value, wide, handoffs, handoff } = props;
  const columns = useTableStyles();
  const classes = useStyles();
  return (
    <TableRow hover className={classes.row}>
      <TableCell className={`${columns.cell} ${classes.star}`}>
        <StarButton entity={row.entity} name={row.name} />
      </TableCell>
      <TableCell
        component="th"
        role="rowheader"
        scope="row"
        className={columns.cell}
      >
        <ModelName row={row} />
        {row.description && (
          <div className={classes.description} title={row.description}>
            {row.description}
          </div>
        )}
        <div className={classes.traits}>
          {row.traits.length > 0 && <span>{row.traits.join(' · ')}</span>}
          <FastBadges value={value} />
        </div>
      </TableCell>
      <TableCell className={columns.cell}>
        <div className={columns.stack}>
          <LifecycleChip lifecycle={row.lifecycle} />
          <RiskTierChip
            riskTier={row.riskTier}
            reason={row.riskReason}
            variant="long"
          />
        </div>
      </TableCell>
      <TableCell className={columns.cell}>
        <FastVersions value={value} labels={row.labels} />
      </TableCell>
      {wide && (
        <TableCell className={columns.cell}>
          <FastMetric value={value} />
        </TableCell>
      )}
      {handoffs && (
        <TableCell className={columns.cell}>
          <HandoffCell value={handoff} />
        </TableCell>
      )}
      <TableCell className={columns.cell}>
        <div className={columns.stack}>
          <TeamLink side="dataScience" entityRef={row.dataScienceTeamRef} />
          <TeamLink side="engineering" entityRef={row.engineeringTeamRef} />
          {row.ownerRef && <OwnerLink entityRef={row.ownerRef} />}
        </div>
      </TableCell>
    </TableRow>
  );
}

/**
 * Drawn again only when its model or its live values change.
 *
 * @internal
 */
export const ModelTableRow = memo(ModelTableRowContent);
