import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { useTranslate } from '../../../hooks/useTranslate';
import { modelFacets } from './modelFacets';
import type { FacetId } from './modelFacets';

/**
 * One value of a facet as people call it: teams by their titles, known words translated, the rest as it is.
 *
 * @internal
 */
export function FacetValueLabel(props: { facet: FacetId; value: string }) {
  const { facet, value } = props;
  const { t } = useTranslate();
  switch (modelFacets[facet].values) {
    case 'entity':
      return <EntityDisplayName entityRef={value} hideIcon disableTooltip />;
    case 'lifecycle':
      switch (value) {
        case 'experimental':
        case 'production':
        case 'deprecated':
        case 'retired':
          return <>{t(`lifecycle.${value}`)}</>;
        default:
          return <>{value}</>;
      }
    case 'riskTier':
      switch (value) {
        case 'low':
        case 'medium':
        case 'high':
          return <>{t(`riskTier.${value}`)}</>;
        default:
          return <>{value}</>;
      }
    default:
      return <>{value}</>;
  }
}
