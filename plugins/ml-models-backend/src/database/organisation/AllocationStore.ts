import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { AllocationRecord } from './OrganisationRecord';
import type { RecordStore } from './RecordStore';

/** Engineers lent to teams and systems. @internal */
export interface AllocationStore extends RecordStore<AllocationRecord> {
  /** Allocations in force, newest first day first. */
  list(
    query?: {
      unitRef?: string;
      targetRef?: string;
      engineerRef?: string;
      /** Only those that end on this day or later, YYYY-MM-DD. */
      endingFrom?: string;
    },
    transaction?: DatabaseTransaction,
  ): Promise<AllocationRecord[]>;
}
