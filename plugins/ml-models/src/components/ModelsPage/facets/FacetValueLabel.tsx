import {
  EntityDisplayName,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { useTranslate } from '../../../hooks/useTranslate';
import { modelFacets } from './modelFacets';
import type { FacetId } from './modelFacets';
import { toFacetWord } from './toFacetWord';

function EntityLabel(props: { entityRef: string }) {
  const { entityRef } = props;
  const { primaryTitle } = useEntityPresentation(entityRef);
  return (
    <span title={primaryTitle}>
      <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
    </span>
  );
}

/**
 * One value of a facet as people call it: teams by their titles, known words translated, the rest as it is. Hovering
 * shows all of a name that is cut.
 *
 * @internal
 */
export function FacetValueLabel(props: { facet: FacetId; value: string }) {
  const { facet, value } = props;
  const { t } = useTranslate();
  if (modelFacets[facet].values === 'entity') {
    return <EntityLabel entityRef={value} />;
  }
  const word = toFacetWord(facet, value, t);
  return <span title={word}>{word}</span>;
}
