import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { WatchedSurroundings } from './WatchedSurroundings';

/** What the catalog no longer has. @internal */
export function toLinks(
  handoff: StoredHandoff,
  around: WatchedSurroundings,
  now: Date,
) {
  const { existing, organisation } = around;
  const { directory } = organisation ?? {};
  const isGone = (ref: string | undefined, known: boolean) =>
    directory ? ref !== undefined && !directory.group(ref) : known;
  const isUnlinked = existing && !existing.has(handoff.modelRef);
  const since = handoff.unlinkedSince ?? now.toISOString();
  const goneSince = isUnlinked ? since : undefined;
  return {
    // Without an answer of the catalog everything stays as it is known.
    unlinkedSince: existing ? goneSince : handoff.unlinkedSince,
    dataScienceGone: isGone(handoff.dataScienceRef, handoff.dataScienceGone),
    engineeringGone: isGone(handoff.engineeringRef, handoff.engineeringGone),
    // A model may belong to a person.
    ownerGone:
      isGone(handoff.ownerRef, handoff.ownerGone) &&
      !directory?.user(handoff.ownerRef!),
  };
}
