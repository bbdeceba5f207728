import type { ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { NotImplementedError } from '@backstage/errors';
import type { Translate } from '../../messages/Translate';
import { mlModelsTranslationRef } from '../../translation';

/**
 * The words of the package for a rule of a form, which is a function without hooks. Waits for the language of the person.
 *
 * @internal
 */
export async function translateForForm(
  apiHolder: ApiHolder,
): Promise<Translate> {
  const api = apiHolder.get(translationApiRef);
  if (!api) {
    throw new NotImplementedError('The app has no translation API');
  }
  const now = api.getTranslation(mlModelsTranslationRef);
  if (now.ready) return now.t as unknown as Translate;
  return await new Promise((resolve, reject) => {
    const subscription = api.translation$(mlModelsTranslationRef).subscribe({
      next: snapshot => {
        if (snapshot.ready) {
          // It may answer before there is a subscription to end.
          Promise.resolve().then(() => subscription.unsubscribe());
          resolve(snapshot.t as unknown as Translate);
        }
      },
      error: reject,
    });
  });
}
