import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Drawer from '@material-ui/core/Drawer';
import Typography from '@material-ui/core/Typography';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useState } from 'react';
import { mlModelsTranslationRef } from '../../translation';
import { FacetPanel } from './facets/FacetPanel';
import { useModelFacets } from './facets/useModelFacets';
import { ModelsResult } from './list/ModelsResult';
import { countChosenValues } from './query/countChosenValues';
import { useModelList } from './query/useModelList';
import { ChosenValues } from './toolbar/ChosenValues';
import { ModelsToolbar } from './toolbar/ModelsToolbar';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(3),
      padding: theme.spacing(3),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(2) },
    },
    facets: { flex: '0 0 232px', minWidth: 0 },
    drawer: { width: 300, maxWidth: '86vw', padding: theme.spacing(2) },
    main: {
      flex: 1,
      minWidth: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MlModelsModelsPage' },
);

/** @internal */
export function ModelsPageContent() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlModelsTranslationRef);
  const narrow = useMediaQuery(useTheme().breakpoints.down('md'), {
    noSsr: true,
  });
  const [drawerOpen, setDrawerOpen] = useState(false);
  const list = useModelList();
  // Rows first: facets are asked for when the first answer is on the screen.
  const [rowsSeen, setRowsSeen] = useState(false);
  const facets = useModelFacets(rowsSeen);
  const { query, change } = list;
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
    <div className={classes.root}>
      {narrow ? (
        <Drawer
          open={drawerOpen}
          onClose={() => setDrawerOpen(false)}
          PaperProps={{
            className: classes.drawer,
            'aria-label': t('modelsPage.filters'),
          }}
        >
          <Typography variant="h6" component="h2">
            {t('modelsPage.filters')}
          </Typography>
          {panel}
        </Drawer>
      ) : (
        <aside className={classes.facets} aria-label={t('modelsPage.filters')}>
          {panel}
        </aside>
      )}
      <div className={classes.main}>
        <ModelsToolbar
          query={query}
          onChange={change}
          onOpenFilters={narrow ? () => setDrawerOpen(true) : undefined}
        />
        {countChosenValues(query) > 0 && (
          <ChosenValues
            chosen={query.facets}
            onRemove={(facet, value) =>
              change({
                facets: {
                  ...query.facets,
                  [facet]: query.facets[facet]?.filter(each => each !== value),
                },
              })
            }
            onClear={clear}
          />
        )}
        <ModelsResult
          list={list}
          onClear={clear}
          onShown={() => setRowsSeen(true)}
        />
      </div>
    </div>
  );
}
