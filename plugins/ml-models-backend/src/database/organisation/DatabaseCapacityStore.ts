import type { Knex } from 'knex';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import type { CapacityStore } from './CapacityStore';
import { DatabaseRecordStore, type RecordRow } from './DatabaseRecordStore';
import type { CapacityRecord } from './OrganisationRecord';

interface CapacityRow extends RecordRow {
  kind: CapacityRecord['kind'];
  from_day: string;
  to_day: string;
  net_days: number;
  productionizing_days: number;
}

/** {@link CapacityStore} over knex. @internal */
export class DatabaseCapacityStore
  extends DatabaseRecordStore<CapacityRecord, CapacityRow>
  implements CapacityStore
{
  static create(options: { knex: Knex }): DatabaseCapacityStore {
    return new DatabaseCapacityStore(options.knex, {
      table: 'capacity_entries',
      toColumns: record => ({
        kind: record.kind,
        from_day: record.from,
        to_day: record.to,
        net_days: record.netDays,
        productionizing_days: record.productionizingDays,
      }),
      toFields: row => ({
        kind: row.kind,
        from: row.from_day,
        to: row.to_day,
        netDays: row.net_days,
        productionizingDays: row.productionizing_days,
      }),
    });
  }

  async listNewest(periods: number): Promise<Map<string, CapacityRecord[]>> {
    const ranked = this.inForce()
      .where('entry.kind', 'actual')
      .select(
        'entry.*',
        this.knex.raw(
          'row_number() over (partition by entry.unit_ref order by entry.from_day desc) as place',
        ),
      )
      .as('ranked');
    const rows: CapacityRow[] = await this.knex
      .from(ranked)
      .where('place', '<=', periods)
      .select('*');
    const byUnit = new Map<string, CapacityRecord[]>();
    for (const row of rows) {
      const unitRef = row.unit_ref!;
      const records = byUnit.get(unitRef) ?? [];
      records.push(this.toRecord(row));
      byUnit.set(unitRef, records);
    }
    return byUnit;
  }

  async listOfUnit(
    unitRef: string,
    query: { kind: CapacityRecord['kind']; limit: number },
  ): Promise<CapacityRecord[]> {
    const rows: CapacityRow[] = await this.inForce()
      .where({ 'entry.unit_ref': unitRef, 'entry.kind': query.kind })
      .orderBy('entry.from_day', 'desc')
      .limit(query.limit)
      .select('entry.*');
    return rows.map(row => this.toRecord(row));
  }

  async findOverlapping(
    transaction: DatabaseTransaction,
    period: Pick<CapacityRecord, 'kind' | 'from' | 'to'> & { unitRef: string },
  ): Promise<CapacityRecord[]> {
    const rows: CapacityRow[] = await this.inForce(transaction)
      .where({ 'entry.unit_ref': period.unitRef, 'entry.kind': period.kind })
      .where('entry.from_day', '<=', period.to)
      .where('entry.to_day', '>=', period.from)
      .orderBy('entry.from_day')
      .select('entry.*');
    return rows.map(row => this.toRecord(row));
  }
}
