import type { StoredVersion } from '../database/versions/StoredVersion';
import type { PinnedVersion } from './PinnedVersion';
import type { HandoffModel } from './HandoffModels';

const DIGEST_TAG = 'ml-models/digest';

/** What is kept of a version. @internal */
export function toPinned(
  version: StoredVersion,
  model: NonNullable<HandoffModel['model']>,
): PinnedVersion {
  return {
    version: version.label,
    versionId: version.id,
    digest: version.tags[DIGEST_TAG],
    commit: version.code?.commit,
    runId: version.run?.id,
    author: version.author,
    modelId: model.id,
    sourceId: model.sourceId,
    externalId: model.externalId,
  };
}
