import { Link } from '@backstage/core-components';
import type { MetricHistory } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { MetricNumber } from '../MetricNumber';
import { RelativeTime } from '../RelativeTime';
import { StatusChip } from '../StatusChip';
import { formatVersionLabel } from '../VersionChip';

/** @internal */
export interface MetricTableProps {
  history: MetricHistory;
  /** Ids of versions that stand out. */
  highlighted: string[];
  toVersionLink: (versionId: string) => string;
}

const useStyles = makeStyles(
  theme => ({
    scroll: { position: 'relative', maxHeight: 260, overflow: 'auto' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: theme.typography.pxToRem(14),
      '& th, & td': {
        padding: theme.spacing(0.5, 2, 0.5, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'left',
        fontWeight: 400,
      },
      '& thead th': {
        position: 'sticky',
        top: 0,
        backgroundColor: theme.palette.background.paper,
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(12),
        fontWeight: 600,
      },
    },
  }),
  { name: 'MlModelsMetricTable' },
);

/**
 * The numbers behind the line, newest version first.
 *
 * @internal
 */
export function MetricTable(props: MetricTableProps) {
  const { history, highlighted, toVersionLink } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        aria-label={t('metricHistory.tableLabel', { metric: history.key })}
      >
        <thead>
          <tr>
            <th scope="col">{t('metricHistory.version')}</th>
            <th scope="col">{t('metricHistory.value')}</th>
            <th scope="col">{t('metricHistory.created')}</th>
          </tr>
        </thead>
        <tbody>
          {[...history.points].reverse().map(point => (
            <tr key={point.versionId}>
              <th scope="row">
                <Link to={toVersionLink(point.versionId)}>
                  {formatVersionLabel(point.label)}
                </Link>{' '}
                {highlighted.includes(point.versionId) && (
                  <StatusChip
                    tone="informative"
                    label={t('metricHistory.highlighted')}
                  />
                )}
              </th>
              <td>
                <MetricNumber value={point.value} />
              </td>
              <td>
                {point.createdAt && <RelativeTime at={point.createdAt} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
