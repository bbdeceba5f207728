import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { CapacityRecord } from './OrganisationRecord';
import type { RecordStore } from './RecordStore';

/** Engineering days of units. @internal */
export interface CapacityStore extends RecordStore<CapacityRecord> {
  /** The newest actual periods in force of every unit, at most `periods` of each. */
  listNewest(periods: number): Promise<Map<string, CapacityRecord[]>>;
  /** Periods in force of one unit, newest first. */
  listOfUnit(
    unitRef: string,
    query: { kind: CapacityRecord['kind']; limit: number },
  ): Promise<CapacityRecord[]>;
  /** Periods in force that share a day with the given ones. */
  findOverlapping(
    transaction: DatabaseTransaction,
    period: Pick<CapacityRecord, 'kind' | 'from' | 'to'> & { unitRef: string },
  ): Promise<CapacityRecord[]>;
}
