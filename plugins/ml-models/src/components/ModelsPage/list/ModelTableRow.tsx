import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { LifecycleChip } from '../../LifecycleChip';
import { RiskTierChip } from '../../RiskTierChip';
import { TeamLink } from '../../TeamLink';
import { FastBadges } from './FastBadges';
import { FastMetric } from './FastMetric';
import { FastVersion } from './FastVersion';
import { ModelName } from './ModelName';
import { StarButton } from './StarButton';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';
import { useTableStyles } from './useTableStyles';

const useStyles = makeStyles(
  theme => ({
    row: { '&:last-child td': { borderBottom: 'none' } },
    star: { paddingTop: theme.spacing(0.75) },
    description: {
      color: theme.palette.text.secondary,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    traits: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
    teams: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'MlModelsTableRow' },
);

function ModelTableRowContent(props: { row: ModelRow; value: FastValue }) {
  const { row, value } = props;
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
        <LifecycleChip lifecycle={row.lifecycle} />
      </TableCell>
      <TableCell className={`${columns.cell} ${columns.risk}`}>
        <RiskTierChip riskTier={row.riskTier} reason={row.riskReason} />
      </TableCell>
      <TableCell className={columns.cell}>
        <FastVersion
          value={value}
          which="production"
          label={row.labels.production}
        />
      </TableCell>
      <TableCell className={`${columns.cell} ${columns.latest}`}>
        <FastVersion value={value} which="latest" label={row.labels.latest} />
      </TableCell>
      <TableCell className={`${columns.cell} ${columns.metric}`}>
        <FastMetric value={value} />
      </TableCell>
      <TableCell className={`${columns.cell} ${columns.teams}`}>
        <div className={classes.teams}>
          <TeamLink side="dataScience" entityRef={row.dataScienceTeamRef} />
          <TeamLink side="engineering" entityRef={row.engineeringTeamRef} />
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
