import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslate } from '../../../hooks/useTranslate';
import type { ModelListQuery } from '../query/ModelListQuery';
import { FacetSection } from './FacetSection';
import { FACET_IDS } from './modelFacets';
import type { FacetId } from './modelFacets';
import type { useModelFacets } from './useModelFacets';

const useStyles = makeStyles(
  theme => ({
    waiting: { padding: theme.spacing(1, 0.5) },
    error: { padding: theme.spacing(1, 0.5) },
  }),
  { name: 'MlModelsFacetPanel' },
);

/** @internal */
export interface FacetPanelProps {
  facets: ReturnType<typeof useModelFacets>;
  chosen: ModelListQuery['facets'];
  onChange: (facet: FacetId, chosen: string[]) => void;
}

/**
 * All facets below each other. The list works before they arrive and without them.
 *
 * @internal
 */
export function FacetPanel(props: FacetPanelProps) {
  const { facets, chosen, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  if (facets.error) {
    return (
      <div className={classes.error}>
        <Typography variant="body2">{t('facet.failed')}</Typography>
        <Button size="small" color="primary" onClick={facets.retry}>
          {t('basics.retry')}
        </Button>
      </div>
    );
  }
  if (!facets.options) {
    return (
      <div className={classes.waiting} aria-hidden>
        {[70, 45, 60, 40, 75, 50, 65, 55].map(width => (
          <Skeleton key={width} width={`${width}%`} height={30} />
        ))}
      </div>
    );
  }
  const { options } = facets;
  return (
    <>
      {FACET_IDS.map(facet => (
        <FacetSection
          key={facet}
          facet={facet}
          options={options[facet] ?? []}
          chosen={chosen[facet] ?? []}
          onChange={values => onChange(facet, values)}
        />
      ))}
    </>
  );
}
