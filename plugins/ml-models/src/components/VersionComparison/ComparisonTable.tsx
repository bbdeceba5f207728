import type {
  InventoryModel,
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
  onlyDifferences: boolean;
  toVersionLink: (versionId: string) => string;
  /** Absent when only two versions are left. */
  onRemove?: (versionId: string) => void;
}

const useStyles = makeStyles(
  theme => ({
    scroll: { position: 'relative', overflowX: 'auto' },
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
      // Names stay in sight while the versions scroll below them.
      '& th:first-child': {
        position: 'sticky',
        left: 0,
        zIndex: 1,
        backgroundColor: theme.palette.background.paper,
      },
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
  const { comparison, model, onlyDifferences, toVersionLink, onRemove } = props;
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
          onlyDifferences={onlyDifferences}
        />
        <ComparisonRows
          title={t('versionComparison.params')}
          values={params}
          versions={versions}
          onlyDifferences={onlyDifferences}
        />
      </table>
    </div>
  );
}
