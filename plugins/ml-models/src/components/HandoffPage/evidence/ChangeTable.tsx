import type { HandoffEvidence } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import { useEvidenceTableStyles } from './useEvidenceTableStyles';

/** What changed between two schemas, what breaks callers first. @internal */
export function ChangeTable(props: {
  changes: NonNullable<HandoffEvidence['changes']>;
}) {
  const classes = useEvidenceTableStyles();
  const { t } = useTranslate();
  const changes = [...props.changes].sort(
    (a, b) => Number(b.breaking) - Number(a.breaking),
  );
  return (
    <div className={classes.scroll}>
      <table
        className={classes.table}
        aria-label={t('handoffEvidence.schemaChanges')}
      >
        <thead>
          <tr>
            <th scope="col">{t('handoffEvidence.field')}</th>
            <th scope="col">{t('handoffEvidence.change')}</th>
            <th scope="col">{t('handoffEvidence.before')}</th>
            <th scope="col">{t('handoffEvidence.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(change => (
            <tr key={`${change.path} ${change.kind}`}>
              <th scope="row" className={classes.mono}>
                {change.path}
              </th>
              <td className={change.breaking ? classes.breaking : undefined}>
                {t(`handoffEvidence.kind.${change.kind}`)}
                {change.breaking && `, ${t('handoffEvidence.breaking')}`}
              </td>
              <td className={classes.mono}>
                {change.before ? <del>{change.before}</del> : '–'}
              </td>
              <td className={classes.mono}>
                {change.after ? <ins>{change.after}</ins> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
