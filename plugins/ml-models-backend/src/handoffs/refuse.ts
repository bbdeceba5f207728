import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { Refusal } from '@baton-ml/backstage-plugin-ml-models-common';

/** Refusals that say who somebody is, rather than how things stand. */
const PERSONAL = new Set(['not-your-act', 'own-waiver']);

/**
 * Throws when there is any refusal: `NotAllowedError` when the person may not do it at all, `ConflictError` when it is
 * not possible now. The message says everything that is against it in sentences for people; codes and ids of items stand
 * beside it, as `refusals` of the answer's `error`.
 *
 * @internal
 */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length === 0) return;
  const text = refusals.map(refusal => refusal.text).join(' ');
  const error = refusals.some(({ code }) => PERSONAL.has(code))
    ? new NotAllowedError(text)
    : new ConflictError(text);
  throw Object.assign(error, { refusals });
}
