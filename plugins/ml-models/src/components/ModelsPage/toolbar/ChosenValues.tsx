import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import { VisuallyHidden } from '../../VisuallyHidden';
import { FacetValueLabel } from '../facets/FacetValueLabel';
import { FACET_IDS } from '../facets/modelFacets';
import type { FacetId } from '../facets/modelFacets';
import type { ModelListQuery } from '../query/ModelListQuery';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    chip: { margin: 0, maxWidth: 320 },
    clear: { textTransform: 'none' },
  }),
  { name: 'MlModelsChosenValues' },
);

/**
 * What is chosen in the facets, each a button that takes it back.
 *
 * @internal
 */
export function ChosenValues(props: {
  chosen: ModelListQuery['facets'];
  onRemove: (facet: FacetId, value: string) => void;
  onClear: () => void;
}) {
  const { chosen, onRemove, onClear } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <ul className={classes.root} aria-label={t('modelsPage.chosen')}>
      {FACET_IDS.flatMap(facet =>
        (chosen[facet] ?? []).map(value => (
          <li key={`${facet} ${value}`}>
            <Chip
              size="small"
              variant="outlined"
              className={classes.chip}
              label={
                <>
                  <VisuallyHidden>{t('modelsPage.remove')}</VisuallyHidden>{' '}
                  {t(`facet.${facet}`)}:{' '}
                  <FacetValueLabel facet={facet} value={value} />
                </>
              }
              deleteIcon={<RiCloseLine aria-hidden />}
              onClick={() => onRemove(facet, value)}
              onDelete={() => onRemove(facet, value)}
            />
          </li>
        )),
      )}
      <li>
        <Button
          size="small"
          color="primary"
          className={classes.clear}
          onClick={onClear}
        >
          {t('modelsPage.clearFilters')}
        </Button>
      </li>
    </ul>
  );
}
