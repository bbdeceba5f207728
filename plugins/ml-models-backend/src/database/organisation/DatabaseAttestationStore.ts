import type { Knex } from 'knex';
import { inChunks } from '../inChunks';
import { toIsoTime } from '../toIsoTime';
import type { AttestationStore } from './AttestationStore';
import { DatabaseRecordStore, type RecordRow } from './DatabaseRecordStore';
import type { AttestationRecord } from './OrganisationRecord';

interface AttestationRow extends RecordRow {
  model_ref: string;
  shared: boolean | number;
  hours: AttestationRecord['hours'];
  expires_at: Date | string;
}

/** {@link AttestationStore} over knex. @internal */
export class DatabaseAttestationStore
  extends DatabaseRecordStore<AttestationRecord, AttestationRow>
  implements AttestationStore
{
  static create(options: { knex: Knex }): DatabaseAttestationStore {
    return new DatabaseAttestationStore(options.knex, {
      table: 'on_call_attestations',
      toColumns: record => ({
        model_ref: record.modelRef,
        shared: record.shared,
        hours: record.hours,
        expires_at: record.expiresAt,
      }),
      toFields: row => ({
        modelRef: row.model_ref,
        shared: Boolean(row.shared),
        hours: row.hours,
        expiresAt: toIsoTime(row.expires_at),
      }),
    });
  }

  async listNewest(
    modelRefs?: readonly string[],
  ): Promise<Map<string, AttestationRecord>> {
    const newest = new Map<string, AttestationRecord>();
    const read = async (refs?: string[]) => {
      const rows: AttestationRow[] = await this.inForce()
        .modify(builder => {
          if (refs) builder.whereIn('entry.model_ref', refs);
        })
        .orderBy('entry.recorded_at')
        .select('entry.*');
      for (const row of rows) newest.set(row.model_ref, this.toRecord(row));
    };
    if (!modelRefs) await read();
    else for (const chunk of inChunks(modelRefs)) await read(chunk);
    return newest;
  }
}
