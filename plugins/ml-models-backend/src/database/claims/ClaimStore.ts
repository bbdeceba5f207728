import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { ModelState } from '../models/StoredModel';

/**
 * A model with the entity refs that stand for it.
 *
 * @internal
 */
export interface ClaimableModel {
  id: string;
  sourceId: string;
  externalId: string;
  name: string;
  state: ModelState;
  assignedRef: string;
  claimedRef?: string;
  conflictingRefs: string[];
  /** Ids it had in the registry before it was renamed, which no other model has now. */
  formerIds: string[];
}

/**
 * Which descriptor stands for which model.
 *
 * @internal
 */
export interface ClaimStore {
  /** Models that are claimed or contested now. */
  listClaimed(): Promise<ClaimableModel[]>;
  /** Models by source and the registry's id, or an id they had before they were renamed. */
  findByRegistry(
    keys: ReadonlyArray<{ sourceId: string; externalId: string }>,
  ): Promise<ClaimableModel[]>;
  /** Models whose assigned ref is one of these, claimed or not. */
  findByAssignedRefs(refs: readonly string[]): Promise<ClaimableModel[]>;
  /** Stores who claims a model; without `claimedRef` the provider speaks for it again. */
  setClaim(
    transaction: DatabaseTransaction,
    model: ClaimableModel,
    claim: { claimedRef?: string; conflictingRefs: string[] },
    at: string,
  ): Promise<void>;
  /** Gives an unclaimed model another ref, because a descriptor of something else took its own. */
  reassign(
    transaction: DatabaseTransaction,
    model: ClaimableModel,
    assignedRef: string,
    at: string,
  ): Promise<void>;
}
