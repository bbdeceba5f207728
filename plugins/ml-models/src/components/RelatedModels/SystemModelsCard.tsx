import { RELATION_PART_OF } from '@backstage/catalog-model';
import { useTranslate } from '../../hooks/useTranslate';
import { RelatedModels } from './RelatedModels';

const relations = [RELATION_PART_OF] as const;

/**
 * The models a system contains.
 *
 * @internal
 */
export function SystemModelsCard() {
  const { t } = useTranslate();
  return (
    <RelatedModels
      relations={relations}
      empty={t('relatedModels.empty.system')}
    />
  );
}
