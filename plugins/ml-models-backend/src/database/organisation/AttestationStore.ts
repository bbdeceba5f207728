import type { AttestationRecord } from './OrganisationRecord';
import type { RecordStore } from './RecordStore';

/** Words of people on rotations. @internal */
export interface AttestationStore extends RecordStore<AttestationRecord> {
  /** The newest word in force on each model, expired or not, by the ref of the model. */
  listNewest(
    modelRefs?: readonly string[],
  ): Promise<Map<string, AttestationRecord>>;
}
