import type { Memberships } from '../organisation/directory/Memberships';
import type { StoredDeployment } from '../database/handoffs/handoffRows';
import type { StoredHandoffHead } from '../database/handoffs/StoredHandoff';
import type { StoredModel } from '../database/models/StoredModel';
import type { StoredVersion } from '../database/versions/StoredVersion';
import type { DeclaredTeams } from './HandoffModels';

/** What is there around the handoffs of one batch. @internal */
export interface WatchedSurroundings {
  models: ReadonlyMap<string, StoredModel>;
  versions: ReadonlyMap<string, StoredVersion>;
  newestReady: ReadonlyMap<string, StoredVersion>;
  /** Every handoff of the models of those that are approved or beyond, by model and environment, newest first. */
  ofModel: ReadonlyMap<string, readonly StoredHandoffHead[]>;
  /** What runs of the same models as far as it was reported, by model and environment. */
  serving: ReadonlyMap<string, StoredDeployment>;
  /** Refs the catalog has, with the teams each names; undefined when it does not answer. */
  existing?: ReadonlyMap<string, DeclaredTeams>;
  organisation?: Memberships;
}
