import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { Refusal } from '@baton-ml/backstage-plugin-ml-models-common';

/** Refusals that say who somebody is, rather than how things stand. */
const PERSONAL = new Set(['not-your-act', 'own-waiver']);

/**
 * Throws when there is any refusal: `NotAllowedError` when the person may not do it at all, `ConflictError` when it is
 * not possible now. The message says everything that is against it.
 *
 * @internal
 */
export function refuse(refusals: readonly Refusal[]): void {
  if (refusals.length === 0) return;
  const text = refusals
    .map(({ code, text: sentence, itemIds }) =>
      itemIds?.length
        ? `${sentence} (${code}: ${itemIds.join(', ')})`
        : `${sentence} (${code})`,
    )
    .join(' ');
  throw refusals.some(({ code }) => PERSONAL.has(code))
    ? new NotAllowedError(text)
    : new ConflictError(text);
}
