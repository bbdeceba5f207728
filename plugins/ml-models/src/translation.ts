import { createTranslationRef } from '@backstage/frontend-plugin-api';

/**
 * Every text of the package, grouped by feature, for apps that speak another language or other words.
 *
 * @public
 */
export const mlModelsTranslationRef = createTranslationRef({
  id: 'ml-models',
  messages: {
    modelsPage: {
      title: 'Models',
    },
    sourcesPage: {
      title: 'Sources',
    },
  },
});
