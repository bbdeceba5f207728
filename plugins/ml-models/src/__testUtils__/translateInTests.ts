import { mockApis } from '@backstage/frontend-test-utils';
import type { Translate } from '../messages/Translate';
import { mlModelsTranslationRef } from '../translation';

/** The words of the package in English, outside of a component. @internal */
export function translateInTests(): Translate {
  const snapshot = mockApis
    .translation()
    .getTranslation(mlModelsTranslationRef);
  if (!snapshot.ready) throw new Error('English is always there.');
  return snapshot.t as unknown as Translate;
}
