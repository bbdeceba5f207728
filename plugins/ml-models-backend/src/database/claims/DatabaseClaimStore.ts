import type { Knex } from 'knex';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import type { ModelRow } from '../models/ModelRow';
import { retireRefs, reviveRefs } from '../models/retiredRefs';
import type { ClaimableModel, ClaimStore } from './ClaimStore';

const COLUMNS = [
  'id',
  'source_id',
  'external_id',
  'name',
  'state',
  'assigned_ref',
  'claimed_ref',
  'conflicting_refs',
] as const;

type ClaimRow = Pick<ModelRow, (typeof COLUMNS)[number]>;

interface FormerIdRow {
  source_id: string;
  external_id: string;
  model_id: string;
}

function toClaimable(row: ClaimRow, formerIds: string[]): ClaimableModel {
  return {
    id: row.id,
    sourceId: row.source_id,
    externalId: row.external_id,
    name: row.name,
    state: row.state,
    assignedRef: row.assigned_ref,
    claimedRef: row.claimed_ref ?? undefined,
    conflictingRefs: row.conflicting_refs
      ? JSON.parse(row.conflicting_refs)
      : [],
    formerIds,
  };
}

/** {@link ClaimStore} over knex. @internal */
export class DatabaseClaimStore implements ClaimStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseClaimStore {
    return new DatabaseClaimStore(options.knex);
  }

  async listClaimed(): Promise<ClaimableModel[]> {
    const rows = await this.#select()
      .whereNotNull('claimed_ref')
      .orWhereNotNull('conflicting_refs');
    return this.#complete(rows);
  }

  async findByRegistry(
    keys: ReadonlyArray<{ sourceId: string; externalId: string }>,
  ): Promise<ClaimableModel[]> {
    const bySource = new Map<string, string[]>();
    for (const { sourceId, externalId } of keys) {
      const ids = bySource.get(sourceId) ?? [];
      ids.push(externalId);
      bySource.set(sourceId, ids);
    }
    const rows = new Map<string, ClaimRow>();
    for (const [sourceId, externalIds] of bySource) {
      for (const chunk of inChunks(externalIds)) {
        const renamed = this.#formerIds()
          .where({ source_id: sourceId })
          .whereIn('external_id', chunk)
          .select('model_id');
        const found = await this.#select()
          .where({ source_id: sourceId })
          .where(match =>
            match.whereIn('external_id', chunk).orWhereIn('id', renamed),
          );
        for (const row of found) rows.set(row.id, row);
      }
    }
    return this.#complete([...rows.values()]);
  }

  async findByAssignedRefs(refs: readonly string[]): Promise<ClaimableModel[]> {
    const models: ClaimableModel[] = [];
    for (const chunk of inChunks(refs)) {
      const rows = await this.#select().whereIn('assigned_ref', chunk);
      models.push(...(await this.#complete(rows)));
    }
    return models;
  }

  async setClaim(
    transaction: DatabaseTransaction,
    model: ClaimableModel,
    claim: { claimedRef?: string; conflictingRefs: string[] },
    at: string,
  ): Promise<void> {
    const entityRef = claim.claimedRef ?? model.assignedRef;
    const previousRef = model.claimedRef ?? model.assignedRef;
    await transaction<ModelRow>('models')
      .where({ id: model.id })
      .update({
        claimed_ref: claim.claimedRef ?? null,
        conflicting_refs: claim.conflictingRefs.length
          ? JSON.stringify(claim.conflictingRefs)
          : null,
        entity_ref: entityRef,
        changed_at: at,
        summary_changed_at: at,
      });
    if (entityRef !== previousRef) {
      await retireRefs(transaction, [previousRef], at);
    }
    if (model.state !== 'removed') await reviveRefs(transaction, [entityRef]);
  }

  async reassign(
    transaction: DatabaseTransaction,
    model: ClaimableModel,
    assignedRef: string,
    at: string,
  ): Promise<void> {
    await transaction<ModelRow>('models').where({ id: model.id }).update({
      assigned_ref: assignedRef,
      entity_ref: assignedRef,
      changed_at: at,
      summary_changed_at: at,
    });
    await retireRefs(transaction, [model.assignedRef], at);
    await reviveRefs(transaction, [assignedRef]);
  }

  async #complete(rows: readonly ClaimRow[]): Promise<ClaimableModel[]> {
    const formerIds = new Map<string, string[]>();
    for (const chunk of inChunks(rows)) {
      const former = await this.#formerIds()
        .whereIn(
          'model_id',
          chunk.map(row => row.id),
        )
        .orderBy('external_id')
        .select('model_id', 'external_id');
      for (const { model_id: id, external_id: externalId } of former) {
        formerIds.set(id, [...(formerIds.get(id) ?? []), externalId]);
      }
    }
    return rows.map(row => toClaimable(row, formerIds.get(row.id) ?? []));
  }

  /** Former ids that are not the id of another model by now. */
  #formerIds() {
    return this.#knex<FormerIdRow>('former_ids').whereNotExists(
      this.#knex('models')
        .whereRaw('models.source_id = former_ids.source_id')
        .whereRaw('models.external_id = former_ids.external_id')
        .select(this.#knex.raw('1')),
    );
  }

  #select() {
    return this.#knex<ModelRow>('models').select<ClaimRow[]>(...COLUMNS);
  }
}
