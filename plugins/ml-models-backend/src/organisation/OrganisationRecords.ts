import type { AllocationStore } from '../database/organisation/AllocationStore';
import type { AttestationStore } from '../database/organisation/AttestationStore';
import type { CapacityStore } from '../database/organisation/CapacityStore';
import type {
  AllocationRecord,
  AttestationRecord,
  CapacityRecord,
  ReviewRecord,
} from '../database/organisation/OrganisationRecord';
import type { ReminderStore } from '../database/organisation/ReminderStore';
import type { ReviewStore } from '../database/organisation/ReviewStore';
import type {
  RotationStore,
  StoredRotation,
} from '../database/organisation/RotationStore';
import type {
  SnapshotStore,
  UnitSnapshot,
} from '../database/organisation/SnapshotStore';
import type { HandoffFacts, ReadHandoffFacts } from './HandoffFacts';

/** Where everything about the organisation is stored. @internal */
export interface OrganisationStores {
  capacity: CapacityStore;
  allocations: AllocationStore;
  attestations: AttestationStore;
  reviews: ReviewStore;
  snapshots: SnapshotStore;
  rotations: RotationStore;
  reminders: ReminderStore;
}

/**
 * What was recorded about the organisation, as far as the advice on all units needs it.
 *
 * @internal
 */
export interface OrganisationRecords {
  /** The newest actual periods of each unit. */
  capacity: ReadonlyMap<string, CapacityRecord[]>;
  /** Allocations that have not ended. */
  allocations: readonly AllocationRecord[];
  /** The word in force on each model, also when it has expired. */
  attestations: ReadonlyMap<string, AttestationRecord>;
  /** The newest review of each unit. */
  reviews: ReadonlyMap<string, ReviewRecord>;
  /** The newest snapshot of each unit. */
  snapshots: ReadonlyMap<string, UnitSnapshot>;
  rotations: readonly StoredRotation[];
  handoffs: HandoffFacts | undefined;
}

/**
 * Reads them with one statement per table.
 *
 * @internal
 */
export async function readOrganisationRecords(options: {
  stores: OrganisationStores;
  readHandoffs: ReadHandoffFacts;
  rollingPeriods: number;
  /** Today, YYYY-MM-DD. */
  day: string;
}): Promise<OrganisationRecords> {
  const { stores } = options;
  const [
    capacity,
    allocations,
    attestations,
    reviews,
    snapshots,
    rotations,
    handoffs,
  ] = await Promise.all([
    stores.capacity.listNewest(options.rollingPeriods),
    stores.allocations.list({ endingFrom: options.day }),
    stores.attestations.listNewest(),
    stores.reviews.listNewest(),
    stores.snapshots.listNewest(),
    stores.rotations.list(),
    options.readHandoffs(),
  ]);
  return {
    capacity,
    allocations,
    attestations,
    reviews,
    snapshots,
    rotations,
    handoffs,
  };
}
