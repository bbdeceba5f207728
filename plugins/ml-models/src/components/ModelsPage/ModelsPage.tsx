import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlModelsTranslationRef } from '../../translation';

/** @internal */
export function ModelsPage() {
  const { t } = useTranslationRef(mlModelsTranslationRef);
  return <>{t('modelsPage.title')}</>;
}
