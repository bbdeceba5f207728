import type { HandoffEvidence } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { withSigns } from '../design/withSigns';
import { CheckMark } from '../item/CheckMark';
import { useEvidenceTableStyles } from './useEvidenceTableStyles';

/** Values against what they have to reach. @internal */
export function ComparisonTable(props: {
  rows: NonNullable<HandoffEvidence['comparisons']>;
}) {
  const classes = useEvidenceTableStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        aria-label={t('handoffEvidence.comparison')}
      >
        <thead>
          <tr>
            <th scope="col">{t('handoffEvidence.name')}</th>
            <th scope="col">{t('handoffEvidence.value')}</th>
            <th scope="col">{t('handoffEvidence.threshold')}</th>
            <th scope="col">{t('handoffEvidence.result')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(row => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                {row.note && <span className={classes.note}>{row.note}</span>}
              </th>
              <td className={classes.mono}>
                {row.value ?? t('handoffEvidence.noValue')}
              </td>
              <td className={classes.mono}>
                {withSigns(row.threshold ?? '–')}
              </td>
              <td>
                {row.result !== 'info' && (
                  <span className={classes.result}>
                    <CheckMark check={row.result} />
                    <span aria-hidden>{t(`handoffCheck.${row.result}`)}</span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
