import type {
  InventoryModel,
  InventoryVersion,
  VersionComparison,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { ComparedVersionHead } from './ComparedVersionHead';
import { ComparisonRows } from './ComparisonRows';

/** @internal */
export interface ComparisonTableProps {
  comparison: VersionComparison;
  model: InventoryModel;
  /** The version the others are held against. */
  baseline: InventoryVersion;
  onlyDifferences: boolean;
  toVersionLink: (versionId: string) => string;
  /** Absent when only two versions are left. */
  onRemove?: (versionId: string) => void;
}

const useStyles = makeStyles(
  theme => ({
    // Scrolls in itself, so that its heads can stay in sight.
    scroll: { position: 'relative', maxHeight: '80vh', overflow: 'auto' },
    table: {
      width: '100%',
      // Equal columns that stay wide enough to read; beyond that the table scrolls.
      minWidth: ({ columns }: { columns: number }) => 200 + 150 * columns,
      tableLayout: 'fixed',
      borderCollapse: 'separate',
      borderSpacing: 0,
      fontSize: theme.typography.pxToRem(14),
      '& th, & td': {
        padding: theme.spacing(0.75, 2),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'left',
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
      },
      [theme.breakpoints.down('xs')]: {
        // Two versions fit side by side on a telephone.
        minWidth: ({ columns }: { columns: number }) => 100 + 105 * columns,
        '& th, & td': { padding: theme.spacing(0.75, 1) },
      },
      // Names and versions stay in sight while the values scroll below them.
      '& th:first-child, & thead th': {
        position: 'sticky',
        zIndex: 1,
        backgroundColor: theme.palette.background.paper,
      },
      '& th:first-child': { left: 0 },
      '& thead th': { top: 0, zIndex: 2 },
      '& thead th:first-child': { zIndex: 3 },
    },
  }),
  { name: 'MlModelsComparisonTable' },
);

/**
 * Metrics and parameters of the compared versions, one column each.
 *
 * @internal
 */
export function ComparisonTable(props: ComparisonTableProps) {
  const { comparison, model, baseline, onlyDifferences } = props;
  const { toVersionLink, onRemove } = props;
  const { t } = useTranslate();
  const { versions, metrics, params } = comparison;
  const classes = useStyles({ columns: versions.length });
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        aria-label={t('versionComparison.title', {
          number: String(versions.length),
        })}
      >
        <thead>
          <tr>
            <th scope="col">{t('versionComparison.name')}</th>
            {versions.map(version => (
              <ComparedVersionHead
                key={version.id}
                version={version}
                model={model}
                isBaseline={version === baseline}
                link={toVersionLink(version.id)}
                onRemove={onRemove && (() => onRemove(version.id))}
              />
            ))}
          </tr>
        </thead>
        <ComparisonRows
          title={t('versionComparison.metrics')}
          values={metrics}
          versions={versions}
          baseline={baseline}
          onlyDifferences={onlyDifferences}
        />
        <ComparisonRows
          title={t('versionComparison.params')}
          values={params}
          versions={versions}
          baseline={baseline}
          onlyDifferences={onlyDifferences}
        />
      </table>
    </div>
  );
}
