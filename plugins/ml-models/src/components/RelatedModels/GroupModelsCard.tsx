import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { RelatedModels } from './RelatedModels';

const relations = [
  RELATION_MODEL_DEVELOPED_BY,
  RELATION_MODEL_OPERATED_BY,
  RELATION_OWNED_BY,
] as const;

/**
 * The models a group develops, operates, and those it owns without doing either.
 *
 * @internal
 */
export function GroupModelsCard() {
  const { t } = useTranslate();
  return (
    <RelatedModels
      relations={relations}
      isLastRemainder
      empty={t('relatedModels.empty.group')}
    />
  );
}
