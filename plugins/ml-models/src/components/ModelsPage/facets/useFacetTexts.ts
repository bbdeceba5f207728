import { parseEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import { useTranslate } from '../../../hooks/useTranslate';
import { modelFacets } from './modelFacets';
import type { FacetId } from './modelFacets';
import { toFacetWord } from './toFacetWord';

/**
 * The texts by which the values of a facet are found: what people read on the screen, and the name of an entity.
 *
 * @remarks
 * Titles come from the catalog once `enabled`, together with the labels that show them. Until they have come, and for
 * entities the catalog does not have, there is the name alone. Kind and namespace are left out: nearly all values share
 * them.
 *
 * @returns the texts of one value
 *
 * @internal
 */
export function useFacetTexts(
  facet: FacetId,
  values: string[],
  enabled: boolean,
): (value: string) => string[] {
  const { t } = useTranslate();
  const presentationApi = useApiHolder().get(entityPresentationApiRef);
  const isEntity = modelFacets[facet].values === 'entity';
  const asked = enabled && isEntity ? values.join('\n') : '';

  const { value: titles } = useAsync(async () => {
    if (!presentationApi || !asked) return undefined;
    const refs = asked.split('\n');
    const presentations = await Promise.all(
      refs.map(ref => presentationApi.forEntity(ref).promise),
    );
    return new Map(
      refs.map((ref, index) => [ref, presentations[index].primaryTitle]),
    );
  }, [presentationApi, asked]);

  return value =>
    isEntity
      ? [titles?.get(value) ?? '', parseEntityRef(value).name]
      : [toFacetWord(facet, value, t)];
}
