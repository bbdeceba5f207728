import { RELATION_PART_OF } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlModelsTranslationRef } from '../../translation';
import { RelatedModels } from './RelatedModels';

const relations = [RELATION_PART_OF] as const;

/**
 * The models a system contains.
 *
 * @internal
 */
export function SystemModelsCard() {
  const { t } = useTranslationRef(mlModelsTranslationRef);
  return (
    <RelatedModels
      relations={relations}
      empty={t('relatedModels.empty.system')}
    />
  );
}
