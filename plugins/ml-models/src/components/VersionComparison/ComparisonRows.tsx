import type {
  ComparedValue,
  InventoryVersion,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { ComparisonRow } from './ComparisonRow';

/** @internal */
export interface ComparisonRowsProps {
  title: string;
  values: ComparedValue[];
  versions: InventoryVersion[];
  /** The version the others are held against. */
  baseline: InventoryVersion;
  onlyDifferences: boolean;
}

const useStyles = makeStyles(
  theme => ({
    title: {
      paddingTop: `${theme.spacing(2.5)}px !important`,
      fontSize: theme.typography.pxToRem(14),
      fontWeight: 600,
    },
    count: {
      marginLeft: theme.spacing(1),
      color: theme.palette.text.secondary,
      fontWeight: 400,
    },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsComparisonRows' },
);

/**
 * The metrics, or the parameters, of the compared versions.
 *
 * @internal
 */
export function ComparisonRows(props: ComparisonRowsProps) {
  const { title, values, versions, baseline, onlyDifferences } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const differing = values.filter(value => value.differs);
  const shown = onlyDifferences ? differing : values;
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          className={classes.title}
          colSpan={versions.length + 1}
        >
          {title}
          <span className={classes.count}>
            {t('versionComparison.differenceCount', {
              count: differing.length,
            })}
          </span>
        </th>
      </tr>
      {shown.map(value => (
        <ComparisonRow
          key={value.key}
          value={value}
          versions={versions}
          baseline={baseline}
        />
      ))}
      {shown.length === 0 && (
        <tr>
          <td className={classes.quiet} colSpan={versions.length + 1}>
            {values.length === 0
              ? t('versionComparison.nothing')
              : t('versionComparison.noDifferences')}
          </td>
        </tr>
      )}
    </tbody>
  );
}
