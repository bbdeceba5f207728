import type { OrganisationTotals } from '@baton-ml/backstage-plugin-ml-models-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
      gap: theme.spacing(1.5),
      margin: 0,
    },
    figure: {
      display: 'flex',
      flexDirection: 'column-reverse',
      padding: theme.spacing(1.5, 2),
    },
    value: {
      margin: 0,
      fontSize: theme.typography.pxToRem(26),
      fontWeight: 600,
      lineHeight: 1.2,
      fontVariantNumeric: 'tabular-nums',
    },
    bad: {
      color:
        theme.palette.error[theme.palette.type === 'dark' ? 'light' : 'dark'],
    },
    label: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsCompanyFigures' },
);

/** @internal */
export function CompanyFigures(props: { totals: OrganisationTotals }) {
  const { totals } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const figures = [
    { label: t('teamsPage.totals.units'), value: totals.units },
    {
      label:
        totals.overlapping > 0
          ? t('teamsPage.totals.sizeOverlapping', {
              count: totals.overlapping,
            })
          : t('teamsPage.totals.size'),
      value: totals.size,
    },
    {
      label: t('teamsPage.totals.production'),
      value: totals.productionModels,
    },
    {
      label: t('teamsPage.totals.uncovered'),
      value: totals.uncoveredModels,
      bad: totals.uncoveredModels > 0,
    },
  ];
  return (
    <dl className={classes.root} aria-label={t('teamsPage.totals.label')}>
      {figures.map(({ label, value, bad }) => (
        <Paper key={label} variant="outlined" className={classes.figure}>
          <dt className={classes.label}>{label}</dt>
          <dd className={`${classes.value} ${bad ? classes.bad : ''}`}>
            {value.toLocaleString()}
          </dd>
        </Paper>
      ))}
    </dl>
  );
}
