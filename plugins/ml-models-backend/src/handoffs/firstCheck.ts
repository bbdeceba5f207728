import type { HandoffCheckState } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from './HandoffEdit';

/**
 * What counts for an item before anybody looked at it: unknown where a collector will, so that nothing is submitted as
 * looked at that was not; left to people otherwise, and for replayed history, at which nobody looks any more.
 *
 * @internal
 */
export function firstCheck(
  { handoff, settings }: Pick<HandoffEdit, 'handoff' | 'settings'>,
  itemId: string,
): HandoffCheckState {
  return !handoff.imported && settings.collectedItems?.has(itemId)
    ? 'unknown'
    : 'manual';
}
