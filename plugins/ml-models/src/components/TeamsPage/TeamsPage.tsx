import { useApi } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import type { OrganisationUnitPage } from '@baton-ml/backstage-plugin-ml-models-common';
import { useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mlModelsApiRef } from '../../api';
import { useTranslate } from '../../hooks/useTranslate';
import { BasisSelect } from '../BasisSelect';
import { EmptyMessage } from '../EmptyMessage';
import { ListPagination } from '../ListPagination';
import { Notice } from '../Notice';
import { RequestError } from '../RequestError';
import { TextButton } from '../TextButton';
import { CompanyFigures } from './CompanyFigures';
import { UnitsTable } from './UnitsTable';
import { UnitsToolbar } from './UnitsToolbar';
import { useUnitQuery } from './useUnitQuery';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(1, 3, 3),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1, 2, 2) },
    },
    intro: { maxWidth: '110ch' },
    rule: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      marginTop: theme.spacing(0.5),
    },
  }),
  { name: 'MlModelsTeamsPage' },
);

/**
 * The map of the organisation: units with their size, pattern, models in production, cover and review.
 *
 * @internal
 */
export function TeamsPage() {
  const classes = useStyles();
  const api = useApi(mlModelsApiRef);
  const { t } = useTranslate();
  const { query, change } = useUnitQuery();
  const last = useRef<OrganisationUnitPage>();
  const { value, loading, error, retry } = useAsyncRetry(
    () =>
      api.listUnits({
        search: query.search || undefined,
        match: query.match || undefined,
        recommended: query.recommended || undefined,
        review: query.review || undefined,
        uncovered: query.uncovered || undefined,
        basis: query.basis || undefined,
        band: query.band || undefined,
        sort: query.sort,
        order: query.order || undefined,
        offset: query.offset,
        limit: query.limit,
      }),
    [api, query],
  );
  // While the next answer is on its way the last one stays, so that nothing jumps.
  if (value && !loading) last.current = value;
  const page = error ? undefined : last.current;
  const rules = page?.rules;
  const figures = rules && {
    embeddedBelow: String(rules.embeddedBelow),
    hybridFrom: String(rules.hybridFrom),
  };

  return (
    <main className={classes.root} aria-busy={loading}>
      <div className={classes.intro}>
        <Typography>{t('teamsPage.intro')}</Typography>
        {figures && (
          <div className={classes.rule}>
            <Typography variant="body2" color="textSecondary">
              {t('teamsPage.thresholds', figures)}
            </Typography>
            <BasisSelect
              value={rules.basis}
              onChange={basis => change({ basis })}
            />
          </div>
        )}
      </div>
      {page?.stale && (
        <Notice severity="info" title={t('teamsPage.stale')}>
          {page.stale}
        </Notice>
      )}
      {error && (
        <RequestError
          title={t('teamsPage.failed')}
          error={error}
          onRetry={retry}
        />
      )}
      {!page && !error && (
        <div role="progressbar" aria-label={t('teamsPage.loading')}>
          <Skeleton variant="rect" height={320} />
        </div>
      )}
      {page && page.company.units === 0 && (
        <EmptyMessage
          title={t('teamsPage.noneTitle')}
          text={t('teamsPage.noneText')}
        />
      )}
      {page && page.company.units > 0 && (
        <>
          <CompanyFigures totals={page.company} />
          <UnitsToolbar query={query} counts={page.counts} onChange={change} />
          {page.items.length === 0 ? (
            <EmptyMessage
              title={t('teamsPage.emptyTitle')}
              text={t('teamsPage.emptyText')}
              action={
                <TextButton
                  variant="outlined"
                  onClick={() =>
                    change({
                      search: '',
                      match: '',
                      recommended: '',
                      review: '',
                      band: '',
                      uncovered: false,
                    })
                  }
                >
                  {t('teamsPage.clear')}
                </TextButton>
              }
            />
          ) : (
            <Paper variant="outlined">
              <UnitsTable page={page} query={query} onChange={change} />
              {page.totalCount > page.items.length && (
                <ListPagination
                  offset={query.offset}
                  limit={query.limit}
                  shown={page.items.length}
                  total={page.totalCount}
                  onOffset={offset => change({ offset })}
                  onLimit={limit => change({ limit })}
                />
              )}
            </Paper>
          )}
        </>
      )}
    </main>
  );
}
