import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlModelsTranslationRef } from '../../translation';

/** @internal */
export function SourcesPage() {
  const { t } = useTranslationRef(mlModelsTranslationRef);
  return <>{t('sourcesPage.title')}</>;
}
