import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Whether an answer says less than what is shown already, as one does that was asked for before the last change and
 * arrives after it. Comments and evidence leave the revision as it is, so the newest thing that happened decides then.
 *
 * @internal
 */
export function isOlder(next: Handoff, shown: Handoff): boolean {
  if (next.revision !== shown.revision) return next.revision < shown.revision;
  const newest = next.timeline.items[0]?.id;
  return shown.timeline.items.findIndex(({ id }) => id === newest) > 0;
}
