import type { Knex } from 'knex';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { AllocationStore } from './AllocationStore';
import { DatabaseRecordStore, type RecordRow } from './DatabaseRecordStore';
import type { AllocationRecord } from './OrganisationRecord';

interface AllocationRow extends RecordRow {
  engineer_ref: string;
  target_ref: string;
  from_day: string;
  to_day: string | null;
  share: number;
}

/** {@link AllocationStore} over knex. @internal */
export class DatabaseAllocationStore
  extends DatabaseRecordStore<AllocationRecord, AllocationRow>
  implements AllocationStore
{
  static create(options: { knex: Knex }): DatabaseAllocationStore {
    return new DatabaseAllocationStore(options.knex, {
      table: 'engineer_allocations',
      toColumns: record => ({
        engineer_ref: record.engineerRef,
        target_ref: record.targetRef,
        from_day: record.from,
        to_day: record.to ?? null,
        share: record.share,
      }),
      toFields: row => ({
        engineerRef: row.engineer_ref,
        targetRef: row.target_ref,
        from: row.from_day,
        to: row.to_day ?? undefined,
        share: row.share,
      }),
    });
  }

  async lockEngineer(
    transaction: DatabaseTransaction,
    engineerRef: string,
  ): Promise<void> {
    // SQLite has one writer at a time anyway.
    if (transaction.client.config.client !== 'pg') return;
    await transaction.raw(
      "select pg_advisory_xact_lock(hashtext('engineer_allocations'), hashtext(?))",
      [engineerRef],
    );
  }

  async list(
    query: {
      unitRef?: string;
      targetRef?: string;
      engineerRef?: string;
      endingFrom?: string;
    } = {},
    transaction?: DatabaseTransaction,
  ): Promise<AllocationRecord[]> {
    const { unitRef, targetRef, engineerRef, endingFrom } = query;
    const rows: AllocationRow[] = await this.inForce(transaction)
      .modify(builder => {
        if (unitRef) builder.where('entry.unit_ref', unitRef);
        if (targetRef) builder.where('entry.target_ref', targetRef);
        if (engineerRef) builder.where('entry.engineer_ref', engineerRef);
        if (endingFrom) {
          builder.where(ending =>
            ending
              .whereNull('entry.to_day')
              .orWhere('entry.to_day', '>=', endingFrom),
          );
        }
      })
      .orderBy([
        { column: 'entry.from_day', order: 'desc' },
        { column: 'entry.recorded_at', order: 'desc' },
        { column: 'entry.id' },
      ])
      .select('entry.*');
    return rows.map(row => this.toRecord(row));
  }
}
