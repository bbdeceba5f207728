import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { StoredDeployment } from './handoffRows';

/**
 * Reports of what runs where; only ever added to.
 *
 * @internal
 */
export interface DeploymentStore {
  insert(
    transaction: DatabaseTransaction,
    deployment: StoredDeployment,
  ): Promise<void>;
  find(id: string): Promise<StoredDeployment | undefined>;
  /** Newest first. */
  list(query: {
    modelRef?: string;
    after?: { at: string; id: string };
    limit: number;
  }): Promise<StoredDeployment[]>;
  /** The newest report about a version, or about any version when none is named. */
  findNewest(
    key: { modelRef: string; environment: string; version?: string },
    transaction?: DatabaseTransaction,
  ): Promise<StoredDeployment | undefined>;
  /**
   * The newest report that a version runs, unless it was reported to have stopped since. That another version stopped
   * says nothing about it, that another one runs counts as its replacement.
   */
  findServing(key: {
    modelRef: string;
    environment: string;
  }): Promise<StoredDeployment | undefined>;
  /** The same for several models, at most one per model and environment. */
  listServing(modelRefs: readonly string[]): Promise<StoredDeployment[]>;
}
