import Badge from '@material-ui/core/Badge';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  RiFilter3Line,
  RiLayoutGridLine,
  RiListUnordered,
} from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { ChoiceButtons } from '../../ChoiceButtons';
import { SearchField } from '../../SearchField';
import { countChosenValues } from '../query/countChosenValues';
import { MODEL_SCOPES } from '../query/ModelListQuery';
import type { ModelListQuery } from '../query/ModelListQuery';
import { SortSelect } from './SortSelect';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
    filters: {
      height: 36,
      textTransform: 'none',
      backgroundColor: theme.palette.background.paper,
    },
    push: { flexGrow: 1 },
  }),
  { name: 'MlModelsToolbar' },
);

/** @internal */
export interface ModelsToolbarProps {
  query: ModelListQuery;
  onChange: (part: Partial<ModelListQuery>) => void;
  /** Offers the choice of view; where a table does not fit there is none. */
  showViews: boolean;
  /** Opens the facets where they do not fit beside the list; absent where they do. */
  onOpenFilters?: () => void;
}

/** @internal */
export function ModelsToolbar(props: ModelsToolbarProps) {
  const { query, onChange, showViews, onOpenFilters } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div
      role="search"
      aria-label={t('modelsPage.toolbar')}
      className={classes.root}
    >
      <SearchField
        value={query.text}
        label={t('modelsPage.search')}
        placeholder={t('modelsPage.searchPlaceholder')}
        clearLabel={t('modelsPage.clearSearch')}
        onChange={text => onChange({ text })}
      />
      <ChoiceButtons
        label={t('modelsPage.scopeLabel')}
        value={query.scope}
        onChange={scope => onChange({ scope })}
        choices={MODEL_SCOPES.map(scope => ({
          value: scope,
          label: t(`modelsPage.scope.${scope}`),
          hint: t(`modelsPage.scopeHint.${scope}`),
        }))}
      />
      {onOpenFilters && (
        <Badge
          color="primary"
          overlap="rectangular"
          badgeContent={countChosenValues(query)}
        >
          <Button
            variant="outlined"
            className={classes.filters}
            startIcon={<RiFilter3Line size={16} aria-hidden />}
            aria-haspopup="dialog"
            onClick={onOpenFilters}
          >
            {t('modelsPage.filters')}
          </Button>
        </Badge>
      )}
      <span className={classes.push} />
      <SortSelect sort={query.sort} onChange={sort => onChange({ sort })} />
      {showViews && (
        <ChoiceButtons
          label={t('modelsPage.viewLabel')}
          value={query.view}
          onChange={view => onChange({ view })}
          choices={[
            {
              value: 'table',
              label: t('modelsPage.view.table'),
              icon: <RiListUnordered size={16} aria-hidden />,
            },
            {
              value: 'cards',
              label: t('modelsPage.view.cards'),
              icon: <RiLayoutGridLine size={16} aria-hidden />,
            },
          ]}
        />
      )}
    </div>
  );
}
