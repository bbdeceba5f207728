import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { ReviewRecord } from './OrganisationRecord';
import type { RecordStore } from './RecordStore';

/** Reviews of units. @internal */
export interface ReviewStore extends RecordStore<ReviewRecord> {
  /** The newest review in force of each unit. */
  listNewest(): Promise<Map<string, ReviewRecord>>;
  /** Reviews in force of one unit, newest first. */
  listOfUnit(
    unitRef: string,
    transaction?: DatabaseTransaction,
  ): Promise<ReviewRecord[]>;
}
