import { ConflictError } from '@backstage/errors';
import { checklistItems } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import type { PinnedVersion } from '../PinnedVersion';
import { requireAct } from './requireAct';
import { restartItem } from './restartItem';

const IDENTITY = ['version', 'digest', 'commit', 'runId', 'modelId'] as const;

/**
 * Pins a version, or the same one as it is by now. Whatever is otherwise than it was known before starts the items that
 * belong to a version again; what was not known and is now, such as a digest, does not.
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
  const reset = isOther ? resetVersionBoundItems(edit, pinned.version) : [];
  edit.addEvent({
    type: 'version-pinned',
    before,
    after: { version: pinned.version, digest: pinned.digest, reset },
  });
}

function resetVersionBoundItems(edit: HandoffEdit, version: string): string[] {
  const bound = checklistItems(edit.record.checklist)
    .filter(({ versionBound }) => versionBound)
    .map(({ id }) => id)
    .filter(id => edit.record.content.items.some(item => item.itemId === id));
  for (const itemId of bound) {
    restartItem(edit, itemId, `Version ${version} was pinned.`);
  }
  edit.dropEvidence(bound);
  return bound;
}
