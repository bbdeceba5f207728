import { useStoredDraft } from '../../../hooks/useStoredDraft';
import type { StoredDraft } from '../../../hooks/useStoredDraft';
import { useHandoffActions } from './useHandoffActions';

const PREFIX = 'ml-models/handoff-draft';

/** @internal */
export type Draft<T> = StoredDraft<T>;

/**
 * Something half written on the page of a handoff, kept per person and handoff.
 *
 * @param name - what it is, unique on the page of a handoff
 *
 * @internal
 */
export function useDraft<T>(name: string): Draft<T> {
  const { id, you } = useHandoffActions();
  return useStoredDraft<T>(`${PREFIX}/${you.ref ?? 'nobody'}/${id}/${name}`);
}
