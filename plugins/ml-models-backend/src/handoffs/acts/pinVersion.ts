import { ConflictError } from '@backstage/errors';
import { checklistItems } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import type { PinnedVersion } from '../PinnedVersion';
import { requireAct } from './requireAct';
import { restartItem } from './restartItem';

const IDENTITY = ['version', 'digest', 'commit', 'runId', 'modelId'] as const;

/**
 * Pins a version, or the same one as it is by now. Whatever is otherwise than it was known before starts the items that
 * belong to a version again; what was not known and is now, such as a digest, only has them looked at again.
 *
 * @internal
 */
export function pinVersion(edit: HandoffEdit, pinned: PinnedVersion): void {
  requireAct(edit, 'pin-version');
  const { handoff } = edit;
  const changed = IDENTITY.filter(key => handoff[key] !== pinned[key]);
  const isOther = changed.some(key => Boolean(handoff[key]));
  if (changed.length === 0) {
    throw new ConflictError(`Version ${pinned.version} is pinned already`);
  }
  const before = { version: handoff.version, digest: handoff.digest };
  edit.changeHandoff({
    ...pinned,
    stalenessCauses: [],
    staleness: 'fresh',
  });
  const bound = versionBoundItems(edit);
  const reset = isOther ? bound : [];
  for (const itemId of reset) {
    restartItem(edit, itemId, `Version ${pinned.version} was pinned.`);
  }
  // What was collected is about what was there before, also when that was no version at all.
  edit.dropEvidence(bound, isOther ? 'all' : 'collected');
  edit.addEvent({
    type: 'version-pinned',
    before,
    after: { version: pinned.version, digest: pinned.digest, reset },
  });
}

function versionBoundItems(edit: HandoffEdit): string[] {
  return checklistItems(edit.record.checklist)
    .filter(({ versionBound }) => versionBound)
    .map(({ id }) => id)
    .filter(id => edit.record.content.items.some(item => item.itemId === id));
}
