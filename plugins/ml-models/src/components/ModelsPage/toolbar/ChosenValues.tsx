import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
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
 * What is chosen in the facets, each a button that takes it back. The focus goes on to the next one then.
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
  const listRef = useRef<HTMLUListElement>(null);
  const removedRef = useRef<number>();
  const values = FACET_IDS.flatMap(facet =>
    (chosen[facet] ?? []).map(value => ({ facet, value })),
  );

  useEffect(() => {
    const removed = removedRef.current;
    removedRef.current = undefined;
    if (removed === undefined || values.length === 0) return;
    // The removed chip had the focus and took it away; what is there now stands where it stood.
    const next = Math.min(removed, values.length - 1);
    listRef.current?.children[next]
      ?.querySelector<HTMLElement>('[role="button"]')
      ?.focus();
  }, [values.length]);

  return (
    <ul
      ref={listRef}
      className={classes.root}
      aria-label={t('modelsPage.chosen')}
    >
      {values.map(({ facet, value }, index) => {
        const remove = () => {
          removedRef.current = index;
          onRemove(facet, value);
        };
        return (
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
              onClick={remove}
              onDelete={remove}
            />
          </li>
        );
      })}
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
