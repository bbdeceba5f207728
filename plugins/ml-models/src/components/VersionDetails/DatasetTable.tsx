import type { InventoryVersionDetails } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { useDetailsStyles } from './useDetailsStyles';

/**
 * The data a run recorded as its input.
 *
 * @internal
 */
export function DatasetTable(props: {
  datasets: InventoryVersionDetails['datasets'];
}) {
  const { datasets } = props;
  const classes = useDetailsStyles();
  const { t } = useTranslate();
  if (datasets.length === 0) {
    return (
      <p className={classes.quiet}>{t('versionDetails.empty.datasets')}</p>
    );
  }
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        aria-label={t('versionDetails.sections.datasets')}
      >
        <thead>
          <tr>
            <th scope="col">{t('versionDetails.columns.name')}</th>
            <th scope="col">{t('versionDetails.columns.context')}</th>
            <th scope="col">{t('versionDetails.columns.sourceType')}</th>
            <th scope="col">{t('versionDetails.columns.digest')}</th>
          </tr>
        </thead>
        <tbody>
          {datasets.map((dataset, index) => (
            <tr key={`${index} ${dataset.name}`}>
              <th scope="row">{dataset.name}</th>
              <td>{dataset.context}</td>
              <td>{dataset.sourceType}</td>
              <td className={classes.mono}>{dataset.digest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
