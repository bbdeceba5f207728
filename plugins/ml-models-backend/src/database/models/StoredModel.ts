import type { ModelDigest } from './ModelDigest';

/**
 * Whether the registry still lists a model: `absent` after one complete listing without it, `removed` after two in a
 * row that are believed, or after a person confirmed it.
 *
 * @internal
 */
export type ModelState = 'present' | 'absent' | 'removed';

/**
 * A registered model as it is stored. Times are ISO 8601 in UTC.
 *
 * @internal
 */
export interface StoredModel {
  id: string;
  sourceId: string;
  externalId: string;
  name: string;
  description?: string;
  url?: string;
  tags: Record<string, string>;
  owners: string[];
  createdAt?: string;
  updatedAt?: string;
  state: ModelState;
  /** Entity ref the provider uses while nothing claims the model. */
  assignedRef: string;
  /** Entity ref of the descriptor that claims it. */
  claimedRef?: string;
  /** `claimedRef` if there is one, else `assignedRef`. */
  entityRef: string;
  /** Other descriptors that name the model. */
  conflictingRefs: string[];
  versionCount: number;
  latestVersion?: string;
  productionVersion?: string;
  /** Absent until its versions have been listed once. */
  digest?: ModelDigest;
  firstSeenAt: string;
  changedAt: string;
}
