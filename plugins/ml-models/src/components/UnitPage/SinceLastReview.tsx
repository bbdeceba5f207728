import type { OrganisationSinceLastReview } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityNames } from './EntityNames';
import { usePlainTableStyles } from './usePlainTableStyles';

const roles = [
  'data-science',
  'ml-engineering',
  'platform',
  'product',
] as const;

const useStyles = makeStyles(
  theme => ({
    title: { margin: 0, fontSize: theme.typography.pxToRem(14) },
    list: { margin: 0, fontSize: theme.typography.pxToRem(14) },
    changed: { fontWeight: 600 },
  }),
  { name: 'MlModelsSinceLastReview' },
);

/**
 * What the next review should talk about: what is not as it was.
 *
 * @internal
 */
export function SinceLastReview(props: { since: OrganisationSinceLastReview }) {
  const { since } = props;
  const classes = useStyles();
  const table = usePlainTableStyles();
  const { t } = useTranslate();
  const figures = [
    { label: t('unitPage.size'), change: since.size },
    ...roles.map(role => ({
      label: t(`organisationRole.${role}`),
      change: since.byRole[role],
    })),
    { label: t('unitPage.productionModels'), change: since.productionModels },
    ...(since.leadTimeDays
      ? [{ label: t('unitPage.leadTime'), change: since.leadTimeDays }]
      : []),
  ];
  const title = t('unitPage.since', {
    date: new Date(since.reviewedAt).toLocaleDateString(),
  });
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('unitPage.figure')}</th>
            <th scope="col">{t('unitPage.before')}</th>
            <th scope="col">{t('unitPage.now')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ label, change }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{change.before.toLocaleString()}</td>
              <td
                className={
                  change.before === change.now ? undefined : classes.changed
                }
              >
                {change.now.toLocaleString()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {since.modelsAdded.length > 0 && (
        <p className={classes.list}>
          {t('unitPage.modelsAdded')}: <EntityNames of={since.modelsAdded} />
        </p>
      )}
      {since.modelsRemoved.length > 0 && (
        <p className={classes.list}>
          {t('unitPage.modelsRemoved')}:{' '}
          <EntityNames of={since.modelsRemoved} />
        </p>
      )}
    </section>
  );
}
