import type { StoredHandoff } from '../database/handoffs/StoredHandoff';

/** What is kept of a version of the inventory. @internal */
export type PinnedVersion = Pick<
  StoredHandoff,
  | 'version'
  | 'versionId'
  | 'digest'
  | 'commit'
  | 'runId'
  | 'author'
  | 'modelId'
  | 'sourceId'
  | 'externalId'
>;
