import type { Knex } from 'knex';
import { bulkInsert, bulkUpdate } from '../bulkWrite';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import { toIsoTime } from '../toIsoTime';
import { toNameKey } from './DatabaseModelStore';
import { FACTS_COLUMNS, NEW_MODEL_COLUMNS } from './modelColumns';
import type { ModelRow } from './ModelRow';
import { retireRefs, reviveRefs } from './retiredRefs';
import type {
  KnownModel,
  ModelFacts,
  NewModel,
  ModelSyncStore,
} from './ModelSyncStore';
import type { ModelState } from './StoredModel';

function toFactsRow(facts: ModelFacts, at: string) {
  return {
    id: facts.id,
    name: facts.name,
    name_key: toNameKey(facts.name),
    description: facts.description ?? null,
    url: facts.url ?? null,
    stable_id: facts.stableId ?? null,
    tags: JSON.stringify(facts.tags),
    owners: JSON.stringify(facts.owners),
    created_at: facts.createdAt ?? null,
    updated_at: facts.updatedAt ?? null,
    fingerprint: facts.fingerprint,
    versions_due: true,
    changed_at: at,
  };
}

/** {@link ModelSyncStore} over knex. @internal */
export class DatabaseModelSyncStore implements ModelSyncStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseModelSyncStore {
    return new DatabaseModelSyncStore(options.knex);
  }

  async loadKnown(sourceId: string): Promise<Map<string, KnownModel>> {
    const rows = await this.#knex<ModelRow>('models')
      .where({ source_id: sourceId })
      .select(
        'id',
        'external_id',
        'entity_ref',
        'stable_id',
        'fingerprint',
        'updated_at',
        'state',
        'doubted_since',
        'versions_due',
        'versions_known',
        'version_count',
      );
    const known = new Map<string, KnownModel>();
    for (const row of rows) {
      known.set(row.external_id, {
        id: row.id,
        externalId: row.external_id,
        entityRef: row.entity_ref,
        stableId: row.stable_id ?? undefined,
        fingerprint: row.fingerprint,
        updatedAt: toIsoTime(row.updated_at),
        state: row.state,
        doubted: row.doubted_since !== null,
        versionsDue: Boolean(row.versions_due),
        versionsKnown: Boolean(row.versions_known),
        versionCount: row.version_count,
      });
    }
    return known;
  }

  async findAssignedRefs(refs: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const chunk of inChunks(refs)) {
      const taken: string[] = await this.#knex<ModelRow>('models')
        .whereIn('assigned_ref', chunk)
        .pluck('assigned_ref');
      taken.forEach(ref => found.add(ref));
    }
    return found;
  }

  async loadFacts(ids: readonly string[]): Promise<Map<string, ModelFacts>> {
    const facts = new Map<string, ModelFacts>();
    for (const chunk of inChunks(ids)) {
      const rows = await this.#knex<ModelRow>('models').whereIn('id', chunk);
      for (const row of rows) {
        facts.set(row.id, {
          id: row.id,
          name: row.name,
          description: row.description ?? undefined,
          url: row.url ?? undefined,
          stableId: row.stable_id ?? undefined,
          tags: JSON.parse(row.tags),
          owners: JSON.parse(row.owners),
          createdAt: toIsoTime(row.created_at),
          updatedAt: toIsoTime(row.updated_at),
          fingerprint: row.fingerprint,
        });
      }
    }
    return facts;
  }

  async insert(
    transaction: DatabaseTransaction,
    sourceId: string,
    models: readonly NewModel[],
    at: string,
  ): Promise<void> {
    await bulkInsert(transaction, {
      table: 'models',
      columns: NEW_MODEL_COLUMNS,
      rows: models.map(model => ({
        ...toFactsRow(model, at),
        source_id: sourceId,
        external_id: model.externalId,
        state: 'present',
        assigned_ref: model.assignedRef,
        entity_ref: model.assignedRef,
        versions_known: false,
        version_count: 0,
        first_seen_at: at,
        summary_changed_at: at,
      })),
    });
    await reviveRefs(
      transaction,
      models.map(model => model.assignedRef),
    );
  }

  async updateFacts(
    transaction: DatabaseTransaction,
    models: readonly ModelFacts[],
    at: string,
  ): Promise<void> {
    await bulkUpdate(transaction, {
      table: 'models',
      columns: FACTS_COLUMNS,
      rows: models.map(model => toFactsRow(model, at)),
      key: ['id'],
    });
  }

  async rename(
    transaction: DatabaseTransaction,
    sourceId: string,
    renames: ReadonlyArray<{ id: string; from: string; to: string }>,
    at: string,
  ): Promise<void> {
    if (renames.length === 0) return;
    const rename = (rows: Array<{ id: string; external_id: string }>) =>
      bulkUpdate(transaction, {
        table: 'models',
        columns: { id: 'uuid', external_id: 'text' },
        rows,
        key: ['id'],
      });
    // In two steps: models may have exchanged their names.
    await rename(
      renames.map(({ id }) => ({ id, external_id: `renamed ${id}` })),
    );
    await rename(renames.map(({ id, to }) => ({ id, external_id: to })));
    const ids = renames.flatMap(({ from, to }) => [from, to]);
    for (const chunk of inChunks([...new Set(ids)])) {
      await transaction('former_ids')
        .where({ source_id: sourceId })
        .whereIn('external_id', chunk)
        .delete();
    }
    const taken = new Set(renames.map(({ to }) => to));
    await bulkInsert(transaction, {
      table: 'former_ids',
      columns: {
        source_id: 'text',
        external_id: 'text',
        model_id: 'uuid',
        until: 'timestamptz',
      },
      rows: renames
        .filter(({ from }) => !taken.has(from))
        .map(({ id, from }) => ({
          source_id: sourceId,
          external_id: from,
          model_id: id,
          until: at,
        })),
    });
  }

  async updateTimes(
    transaction: DatabaseTransaction,
    models: ReadonlyArray<{ id: string; updatedAt?: string }>,
  ): Promise<void> {
    await bulkUpdate(transaction, {
      table: 'models',
      columns: {
        id: 'uuid',
        updated_at: 'timestamptz',
        versions_due: 'boolean',
      },
      rows: models.map(model => ({
        id: model.id,
        updated_at: model.updatedAt ?? null,
        versions_due: true,
      })),
      key: ['id'],
    });
  }

  async noteTagEdits(
    transaction: DatabaseTransaction,
    edits: ReadonlyArray<{ id: string; key: string }>,
    at: string,
  ): Promise<void> {
    await bulkUpdate(transaction, {
      table: 'models',
      columns: {
        id: 'uuid',
        tag_edited_at: 'timestamptz',
        tag_edited_key: 'text',
      },
      rows: edits.map(edit => ({
        id: edit.id,
        tag_edited_at: at,
        tag_edited_key: edit.key,
      })),
      key: ['id'],
    });
  }

  async setState(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    state: ModelState,
    at: string,
  ): Promise<void> {
    const refs: string[] = [];
    for (const chunk of inChunks(ids)) {
      // The refs of this moment: a descriptor may have claimed a model since the caller read it.
      const rows = await transaction<ModelRow>('models')
        .whereIn('id', chunk)
        .modify(builder => {
          if (state !== 'present') builder.whereNot('state', 'removed');
        })
        .update({
          state,
          doubted_since: null,
          changed_at: at,
          summary_changed_at: at,
        })
        .returning('entity_ref');
      refs.push(...rows.map(row => row.entity_ref));
    }
    if (state === 'removed') {
      await retireRefs(transaction, refs, at);
    } else {
      await reviveRefs(transaction, refs);
    }
  }

  async setDoubted(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    at: string,
  ): Promise<void> {
    for (const chunk of inChunks(ids)) {
      await transaction<ModelRow>('models')
        .whereIn('id', chunk)
        .whereNot('state', 'removed')
        .update({
          state: 'absent',
          doubted_since: at,
          changed_at: at,
          summary_changed_at: at,
        });
    }
  }

  async listIds(
    transaction: DatabaseTransaction,
    sourceId: string,
    which: 'doubted' | 'all',
  ): Promise<string[]> {
    return transaction<ModelRow>('models')
      .where({ source_id: sourceId })
      .whereNot('state', 'removed')
      .modify(builder => {
        if (which === 'doubted') builder.whereNotNull('doubted_since');
      })
      .pluck('id');
  }
}
