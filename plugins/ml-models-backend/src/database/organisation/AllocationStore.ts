import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { AllocationRecord } from './OrganisationRecord';
import type { RecordStore } from './RecordStore';

/** Engineers lent to teams and systems. @internal */
export interface AllocationStore extends RecordStore<AllocationRecord> {
  /** Until the end of the transaction nobody else lends this engineer, whatever unit the loan is recorded for. */
  lockEngineer(
    transaction: DatabaseTransaction,
    engineerRef: string,
  ): Promise<void>;
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
