import {
  RELATION_SERVED_BY,
  RELATION_TRAINED_IN,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { RelatedModels } from './RelatedModels';

const relations = [RELATION_SERVED_BY, RELATION_TRAINED_IN] as const;

/**
 * The models a component serves and trains.
 *
 * @internal
 */
export function ComponentModelsCard() {
  const { t } = useTranslate();
  return (
    <RelatedModels
      relations={relations}
      empty={t('relatedModels.empty.component')}
    />
  );
}
