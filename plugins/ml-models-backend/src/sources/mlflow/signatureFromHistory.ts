import type { ModelSignature } from '@baton-ml/backstage-plugin-ml-models-common';
import { toSignature } from './toSignature';

/**
 * The signature MLflow 2 keeps in a tag of the run, for stores whose files the server cannot reach. Taken only when
 * the run logged one model, because the tag does not say which one a version is.
 *
 * @internal
 */
export function signatureFromHistory(
  history: string | undefined,
): ModelSignature | undefined {
  try {
    const entries = JSON.parse(history ?? '[]');
    return entries.length === 1
      ? toSignature(entries[0].signature ?? {})
      : undefined;
  } catch {
    // Long tags are cut off, and then they are no JSON any more.
    return undefined;
  }
}
