import { Link } from '@backstage/core-components';
import type {
  InventoryModel,
  InventoryVersion,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTranslate } from '../../hooks/useTranslate';
import { AliasChips } from '../AliasChips';
import { MetricNumber } from '../MetricNumber';
import { Person } from '../Person';
import { formatVersionLabel } from '../VersionChip';
import { VersionStatusChip } from '../VersionStatusChip';
import { VisuallyHidden } from '../VisuallyHidden';
import { CreatedTime } from './CreatedTime';

/** @internal */
export interface VersionRowProps {
  model: InventoryModel;
  version: InventoryVersion;
  metricNames: string[];
  /** Address of the version's details. */
  link: string;
  isSelected: boolean;
  /** False when the comparison is full. */
  isSelectable: boolean;
  onToggle: () => void;
}

const useStyles = makeStyles(
  theme => ({
    root: { '& td, & th': { verticalAlign: 'middle' } },
    label: {
      fontWeight: 600,
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
      // Odd labels, such as hashes, must not push the table out of the window.
      display: 'inline-block',
      maxWidth: 180,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      verticalAlign: 'bottom',
    },
    message: {
      maxWidth: 260,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
    author: {
      maxWidth: 160,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    metric: { textAlign: 'right', whiteSpace: 'nowrap' },
    absent: { color: theme.palette.text.disabled },
  }),
  { name: 'MlModelsVersionRow' },
);

/**
 * One version in the table.
 *
 * @internal
 */
export function VersionRow(props: VersionRowProps) {
  const { model, version, metricNames, link } = props;
  const { isSelected, isSelectable, onToggle } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const label = formatVersionLabel(version.label);
  const absent = (words: string) => (
    <span className={classes.absent}>
      <span aria-hidden>–</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
  return (
    <TableRow hover selected={isSelected} className={classes.root}>
      <TableCell padding="checkbox">
        <Checkbox
          color="primary"
          size="small"
          checked={isSelected}
          disabled={!isSelectable}
          onChange={onToggle}
          inputProps={{
            'aria-label': t('versions.select', { version: label }),
          }}
        />
      </TableCell>
      <TableCell component="th" scope="row">
        <Link to={link} className={classes.label} title={version.label}>
          {label}
        </Link>
      </TableCell>
      <TableCell>
        <AliasChips aliases={version.aliases} model={model} />
      </TableCell>
      <TableCell>
        <VersionStatusChip status={version.status} />
        {version.statusMessage && version.status !== 'ready' && (
          <div className={classes.message}>{version.statusMessage}</div>
        )}
      </TableCell>
      <TableCell>
        {version.createdAt ? (
          <CreatedTime at={version.createdAt} />
        ) : (
          absent(t('versions.noMetric'))
        )}
      </TableCell>
      <TableCell className={classes.author} title={version.author}>
        {version.author ? (
          <Person login={version.author} userRef={version.authorRef} />
        ) : (
          absent(t('versions.noAuthor'))
        )}
      </TableCell>
      {metricNames.map(name => {
        const value = version.keyMetrics[name];
        return (
          <TableCell key={name} className={classes.metric}>
            {value === undefined ? (
              absent(t('versions.noMetric'))
            ) : (
              <MetricNumber value={value} />
            )}
          </TableCell>
        );
      })}
    </TableRow>
  );
}
