import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Translate } from '../messages/Translate';
import { mlModelsTranslationRef } from '../translation';

/**
 * The words of the package in the language of the person.
 *
 * @remarks
 * The platform's own type of `t` is worked out from all messages at every call, which made the compiler ten times
 * slower once there were a thousand of them. {@link Translate} checks the same keys and values at a fraction of that.
 *
 * @internal
 */
export function useTranslate(): { t: Translate } {
  const { t } = useTranslationRef(mlModelsTranslationRef);
  return { t: t as unknown as Translate };
}
