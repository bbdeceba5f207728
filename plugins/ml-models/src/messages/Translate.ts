import type { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { mlModelsTranslationRef } from '../translation';

/**
 * The function that turns a message key of this package into words.
 *
 * @internal
 */
export type Translate = ReturnType<
  typeof useTranslationRef<(typeof mlModelsTranslationRef)['T']>
>['t'];
