import type { Knex } from 'knex';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { DatabaseRecordStore, type RecordRow } from './DatabaseRecordStore';
import type { ReviewRecord } from './OrganisationRecord';
import type { ReviewStore } from './ReviewStore';

interface ReviewRow extends RecordRow {
  held_on: string;
  attendees: string;
  size: number;
  by_role: string;
  production_models: number;
  production_model_refs: string | null;
  recommended: ReviewRecord['recommended'] | null;
  pattern_before: ReviewRecord['patternBefore'] | null;
  pattern_after: ReviewRecord['patternAfter'] | null;
  decision: string;
  next_due: string;
}

/** {@link ReviewStore} over knex. @internal */
export class DatabaseReviewStore
  extends DatabaseRecordStore<ReviewRecord, ReviewRow>
  implements ReviewStore
{
  static create(options: { knex: Knex }): DatabaseReviewStore {
    return new DatabaseReviewStore(options.knex, {
      table: 'organisation_reviews',
      toColumns: record => ({
        held_on: record.at,
        attendees: JSON.stringify(record.attendees),
        size: record.size,
        by_role: JSON.stringify(record.byRole),
        production_models: record.productionModels,
        production_model_refs: record.productionModelRefs
          ? JSON.stringify(record.productionModelRefs)
          : null,
        recommended: record.recommended ?? null,
        pattern_before: record.patternBefore ?? null,
        pattern_after: record.patternAfter ?? null,
        decision: record.decision,
        next_due: record.nextDue,
      }),
      toFields: row => ({
        at: row.held_on,
        attendees: JSON.parse(row.attendees),
        size: row.size,
        byRole: JSON.parse(row.by_role),
        productionModels: row.production_models,
        productionModelRefs: row.production_model_refs
          ? JSON.parse(row.production_model_refs)
          : undefined,
        recommended: row.recommended ?? undefined,
        patternBefore: row.pattern_before ?? undefined,
        patternAfter: row.pattern_after ?? undefined,
        decision: row.decision,
        nextDue: row.next_due,
      }),
    });
  }

  async listNewest(): Promise<Map<string, ReviewRecord>> {
    const ranked = this.inForce()
      .select(
        'entry.*',
        this.knex.raw(
          'row_number() over (partition by entry.unit_ref order by entry.held_on desc, entry.recorded_at desc) as place',
        ),
      )
      .as('ranked');
    const rows: ReviewRow[] = await this.knex
      .from(ranked)
      .where('place', 1)
      .select('*');
    return new Map(rows.map(row => [row.unit_ref!, this.toRecord(row)]));
  }

  async listOfUnit(
    unitRef: string,
    transaction?: DatabaseTransaction,
  ): Promise<ReviewRecord[]> {
    const rows: ReviewRow[] = await this.inForce(transaction)
      .where('entry.unit_ref', unitRef)
      .orderBy([
        { column: 'entry.held_on', order: 'desc' },
        { column: 'entry.recorded_at', order: 'desc' },
        { column: 'entry.id' },
      ])
      .select('entry.*');
    return rows.map(row => this.toRecord(row));
  }
}
