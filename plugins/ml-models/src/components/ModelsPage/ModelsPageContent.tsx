import Button from '@material-ui/core/Button';
import Drawer from '@material-ui/core/Drawer';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useKeptFocus } from '../../hooks/useKeptFocus';
import { useTranslate } from '../../hooks/useTranslate';
import { FacetPanel } from './facets/FacetPanel';
import { useModelFacets } from './facets/useModelFacets';
import { ModelCount } from './list/ModelCount';
import { ModelsResult } from './list/ModelsResult';
import { countChosenValues } from './query/countChosenValues';
import { useModelList } from './query/useModelList';
import { ChosenValues } from './toolbar/ChosenValues';
import { ModelsToolbar } from './toolbar/ModelsToolbar';
import { usePageLayout } from './usePageLayout';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(3),
      padding: theme.spacing(1, 3, 3),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1, 2, 2) },
    },
    facets: { flex: '0 0 232px', minWidth: 0 },
    drawer: { width: 300, maxWidth: '86vw', padding: theme.spacing(2) },
    close: {
      position: 'sticky',
      bottom: 0,
      marginTop: theme.spacing(2),
      textTransform: 'none',
    },
    summary: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      minHeight: 32,
    },
    main: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MlModelsModelsPage' },
);

/** @internal */
export function ModelsPageContent() {
  const classes = useStyles();
  const { t } = useTranslate();
  const { ref, layout } = usePageLayout();
  const mainRef = useKeptFocus<HTMLDivElement>();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const list = useModelList();
  const facets = useModelFacets(list.answered);
  const { query, change } = list;
  // Without any model there is nothing to search or to narrow.
  const nothing = list.state === 'no-models';
  const clear = () => change({ text: '', facets: {}, scope: 'all' });

  const panel = (
    <FacetPanel
      facets={facets}
      chosen={query.facets}
      onChange={(facet, values) =>
        change({ facets: { ...query.facets, [facet]: values } })
      }
    />
  );

  return (
    <main ref={ref} className={classes.root}>
      {layout.facetsBeside && !nothing && (
        <aside className={classes.facets} aria-label={t('modelsPage.filters')}>
          {panel}
        </aside>
      )}
      {!layout.facetsBeside && (
        <Drawer
          open={drawerOpen}
          onClose={() => setDrawerOpen(false)}
          PaperProps={{
            className: classes.drawer,
            role: 'dialog',
            'aria-modal': true,
            'aria-label': t('modelsPage.filters'),
          }}
        >
          <Typography variant="h6" component="h2">
            {t('modelsPage.filters')}
          </Typography>
          {panel}
          <Button
            variant="contained"
            color="primary"
            className={classes.close}
            onClick={() => setDrawerOpen(false)}
          >
            {t('modelsPage.closeFilters')}
          </Button>
        </Drawer>
      )}
      <div ref={mainRef} className={classes.main}>
        {!nothing && (
          <ModelsToolbar
            query={query}
            onChange={change}
            showViews={layout.table}
            onOpenFilters={
              layout.facetsBeside ? undefined : () => setDrawerOpen(true)
            }
          />
        )}
        <div className={classes.summary}>
          <ModelCount list={list} />
          {countChosenValues(query) > 0 && (
            <ChosenValues
              chosen={query.facets}
              onRemove={(facet, value) =>
                change({
                  facets: {
                    ...query.facets,
                    [facet]: query.facets[facet]?.filter(
                      each => each !== value,
                    ),
                  },
                })
              }
              onClear={clear}
            />
          )}
        </div>
        <ModelsResult list={list} layout={layout} onClear={clear} />
      </div>
    </main>
  );
}
