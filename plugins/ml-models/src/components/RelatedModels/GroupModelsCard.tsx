import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlModelsTranslationRef } from '../../translation';
import { RelatedModels } from './RelatedModels';

const relations = [
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
  RELATION_OWNED_BY,
] as const;

/**
 * The models a group develops, operates and owns.
 *
 * @internal
 */
export function GroupModelsCard() {
  const { t } = useTranslationRef(mlModelsTranslationRef);
  return (
    <RelatedModels
      relations={relations}
      empty={t('relatedModels.empty.group')}
    />
  );
}
