import type { StoredVersion, StoredVersionDetails } from './StoredVersion';

/**
 * One metric of one version.
 *
 * @internal
 */
export interface StoredMetricPoint {
  versionId: string;
  label: string;
  /** ISO 8601. */
  createdAt?: string;
  value: number;
}

/**
 * Reads versions for the API, and keeps what was read of one on demand. An id that is not one of ours is unknown,
 * never an error.
 *
 * @internal
 */
export interface VersionStore {
  findById(id: string): Promise<StoredVersion | undefined>;
  /** In the order asked; unknown ids are left out. Removed versions are found too. */
  findByIds(ids: readonly string[]): Promise<StoredVersion[]>;
  /** The newest version of a model with this label that the registry still has. */
  findByLabel(
    modelId: string,
    label: string,
  ): Promise<StoredVersion | undefined>;
  /** The newest version that is ready of each model, by model id. */
  findNewestReady(
    modelIds: readonly string[],
  ): Promise<Map<string, StoredVersion>>;
  /** Versions the registry still has. */
  list(
    modelId: string,
    query: {
      order: 'newest' | 'oldest';
      status?: StoredVersion['status'];
      /** `orderKey` of the last version of the page before. */
      afterOrderKey?: string;
      limit: number;
    },
  ): Promise<StoredVersion[]>;
  /** How many versions are in doubt of models of a source that are not in doubt themselves, in the order of names. */
  countDoubted(
    sourceId: string,
  ): Promise<Array<{ name: string; entityRef: string; versions: number }>>;
  count(modelId: string, status?: StoredVersion['status']): Promise<number>;
  /** One metric of the newest versions that have it, oldest first. */
  listMetricPoints(
    modelId: string,
    name: string,
    limit: number,
  ): Promise<StoredMetricPoint[]>;
  findDetails(versionId: string): Promise<StoredVersionDetails | undefined>;
  storeDetails(versionId: string, details: StoredVersionDetails): Promise<void>;
}
