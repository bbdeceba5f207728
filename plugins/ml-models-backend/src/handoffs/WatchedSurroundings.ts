import type { Memberships } from '../organisation/directory/Memberships';
import type { StoredModel } from '../database/models/StoredModel';
import type { StoredVersion } from '../database/versions/StoredVersion';
import type { DeclaredTeams } from './HandoffModels';

/** What is there around the handoffs of one batch. @internal */
export interface WatchedSurroundings {
  models: ReadonlyMap<string, StoredModel>;
  versions: ReadonlyMap<string, StoredVersion>;
  newestReady: ReadonlyMap<string, StoredVersion>;
  /** Refs the catalog has, with the teams each names; undefined when it does not answer. */
  existing?: ReadonlyMap<string, DeclaredTeams>;
  organisation?: Memberships;
}
