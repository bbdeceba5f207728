import type {
  OrganisationSinceLastReview,
  OrganisationUnit,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { formatDay } from '../../formatting/formatDay';
import { useTranslate } from '../../hooks/useTranslate';
import { EntityNames } from './EntityNames';
import { Trend } from './Trend';
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
    role: { paddingLeft: `${theme.spacing(2)}px !important` },
  }),
  { name: 'MlModelsSinceLastReview' },
);

interface Row {
  label: string;
  before: string;
  now: string;
  isRole?: boolean;
  /** One value per month, oldest first. */
  trend?: number[];
}

/**
 * What the next review should talk about: what is not as it was.
 *
 * @internal
 */
export function SinceLastReview(props: {
  since: OrganisationSinceLastReview;
  pattern: OrganisationUnit['pattern'];
}) {
  const { since, pattern } = props;
  const classes = useStyles();
  const table = usePlainTableStyles();
  const { t } = useTranslate();
  const figure = (value: number | undefined) =>
    value?.toLocaleString(undefined, { maximumFractionDigits: 1 }) ?? '–';
  const figures = (change: { before?: number; now?: number }) => ({
    before: figure(change.before),
    now: figure(change.now),
  });
  const nameOf = (of: typeof pattern.declared) => t(`pattern.${of ?? 'none'}`);
  const rows: Row[] = [
    {
      label: t('unitPage.size'),
      ...figures(since.size),
      trend: since.history.map(({ size }) => size),
    },
    ...roles.map(role => ({
      label: t(`organisationRole.${role}`),
      ...figures(since.byRole[role]),
      isRole: true,
    })),
    {
      label: t('unitPage.productionModels'),
      ...figures(since.productionModels),
      trend: since.history.map(({ productionModels }) => productionModels),
    },
    {
      label: t('unitPage.declared'),
      before: nameOf(since.patternThen),
      now: nameOf(pattern.declared),
    },
    {
      label: t('unitPage.recommended'),
      before: nameOf(since.recommendedThen),
      now: nameOf(pattern.recommended),
    },
    {
      label: t('unitPage.fit'),
      before: since.matchThen ? t(`patternMatch.${since.matchThen}`) : '–',
      now: t(`patternMatch.${pattern.match}`),
    },
    ...(since.leadTimeDays
      ? [{ label: t('unitPage.leadTime'), ...figures(since.leadTimeDays) }]
      : []),
  ];
  const title = t('unitPage.since', {
    date: formatDay(since.reviewedAt),
  });
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <div className={table.scroll}>
        <table className={table.table} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('unitPage.figure')}</th>
              <th scope="col">{t('unitPage.before')}</th>
              <th scope="col">{t('unitPage.now')}</th>
              <th scope="col">{t('unitPage.trend')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, before, now, isRole, trend }) => (
              <tr key={label}>
                <th scope="row" className={isRole ? classes.role : undefined}>
                  {label}
                </th>
                <td>{before}</td>
                <td className={before === now ? undefined : classes.changed}>
                  {now}
                </td>
                <td>{trend && <Trend values={trend} label={label} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
