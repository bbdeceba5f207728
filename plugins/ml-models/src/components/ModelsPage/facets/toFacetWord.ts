import type { Translate } from '../../../messages/Translate';
import { modelFacets } from './modelFacets';
import type { FacetId } from './modelFacets';

/**
 * A value of a facet that is no entity as people read it: known words translated, the rest as it is.
 *
 * @internal
 */
export function toFacetWord(
  facet: FacetId,
  value: string,
  t: Translate,
): string {
  switch (modelFacets[facet].values) {
    case 'lifecycle':
      switch (value) {
        case 'experimental':
        case 'production':
        case 'deprecated':
        case 'retired':
          return t(`lifecycle.${value}`);
        default:
          return value;
      }
    case 'riskTier':
      switch (value) {
        case 'low':
        case 'medium':
        case 'high':
          return t(`riskTier.${value}`);
        default:
          return value;
      }
    default:
      return value;
  }
}
