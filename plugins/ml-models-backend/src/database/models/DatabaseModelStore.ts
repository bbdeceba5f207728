import type { Knex } from 'knex';
import { validate as isUuid } from 'uuid';
import { inChunks } from '../inChunks';
import { type ModelRow, toStoredModel } from './ModelRow';
import type { ModelStore, StoredSummary } from './ModelStore';
import type { StoredModel } from './StoredModel';

/** {@link ModelStore} over knex. @internal */
export class DatabaseModelStore implements ModelStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseModelStore {
    return new DatabaseModelStore(options.knex);
  }

  async findById(id: string): Promise<StoredModel | undefined> {
    return (await this.findByIds([id]))[0];
  }

  async findByIds(ids: readonly string[]): Promise<StoredModel[]> {
    const models: StoredModel[] = [];
    const wanted = ids.filter(isUuid).map(id => id.toLocaleLowerCase('en-US'));
    for (const chunk of inChunks(wanted)) {
      const rows = await this.#models().whereIn('id', chunk);
      models.push(...rows.map(toStoredModel));
    }
    return models;
  }

  async findByEntityRefs(refs: readonly string[]): Promise<StoredModel[]> {
    const models: StoredModel[] = [];
    for (const chunk of inChunks(refs)) {
      const rows = await this.#models().whereIn('entity_ref', chunk);
      models.push(...rows.map(toStoredModel));
    }
    const isRemoved = (model: StoredModel) => Number(model.state === 'removed');
    return models.sort((a, b) => isRemoved(a) - isRemoved(b));
  }

  async list(query: {
    sourceId?: string;
    search?: string;
    after?: { name: string; id: string };
    limit: number;
  }): Promise<StoredModel[]> {
    const { sourceId, search, after, limit } = query;
    if (after && !isUuid(after.id)) return [];
    const rows = await this.#models()
      .whereNot('state', 'removed')
      .modify(builder => {
        if (sourceId) builder.where('source_id', sourceId);
        if (search) {
          const pattern = toNameKey(search).replace(/[\\%_]/g, '\\$&');
          builder.whereRaw(`name_key like ? escape '\\'`, [`%${pattern}%`]);
        }
        if (after) {
          builder.whereRaw('(name_key, id) > (?, ?)', [
            toNameKey(after.name),
            after.id,
          ]);
        }
      })
      .orderBy([{ column: 'name_key' }, { column: 'id' }])
      .limit(limit);
    return rows.map(toStoredModel);
  }

  async listUnclaimed(query: {
    since?: string;
    afterId?: string;
    limit: number;
  }): Promise<StoredModel[]> {
    const { since, afterId, limit } = query;
    if (afterId && !isUuid(afterId)) return [];
    const rows = await this.#models()
      .whereNot('state', 'removed')
      .whereNull('claimed_ref')
      .modify(builder => {
        if (since) builder.where('changed_at', '>=', since);
        if (afterId) builder.where('id', '>', afterId);
      })
      .orderBy('id')
      .limit(limit);
    return rows.map(toStoredModel);
  }

  async listNoLongerUnclaimed(since: string): Promise<string[]> {
    const gone: string[] = await this.#models()
      .where('changed_at', '>=', since)
      .andWhere(either =>
        either.where('state', 'removed').orWhereNotNull('claimed_ref'),
      )
      .pluck('assigned_ref');
    return [...new Set([...gone, ...(await this.listRetiredRefs(since))])];
  }

  async listSummaries(since?: string): Promise<StoredSummary[]> {
    const rows = await this.#models()
      .whereNot('state', 'removed')
      .modify(builder => {
        if (since) builder.where('summary_changed_at', '>=', since);
      })
      .select<
        Array<
          Pick<ModelRow, 'entity_ref' | 'latest_version' | 'production_version'>
        >
      >('entity_ref', 'latest_version', 'production_version');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      latestVersion: row.latest_version ?? undefined,
      productionVersion: row.production_version ?? undefined,
    }));
  }

  async listRetiredRefs(since: string): Promise<string[]> {
    return this.#knex('retired_refs')
      .where('retired_at', '>=', since)
      .pluck('entity_ref');
  }

  async countBySource(): Promise<
    Map<string, { models: number; versions: number; doubted: number }>
  > {
    const rows = await this.#models()
      .whereNot('state', 'removed')
      .groupBy('source_id')
      .select<
        Array<Record<'source_id' | 'models' | 'versions' | 'doubted', string>>
      >(
        'source_id',
        this.#knex.raw('count(*) as models'),
        this.#knex.raw('sum(version_count) as versions'),
        this.#knex.raw('count(doubted_since) as doubted'),
      );
    return new Map(
      rows.map(row => [
        row.source_id,
        {
          models: Number(row.models),
          versions: Number(row.versions),
          doubted: Number(row.doubted),
        },
      ]),
    );
  }

  async listNames(
    sourceId: string,
    which: 'doubted' | 'all',
    limit: number,
  ): Promise<Array<{ name: string; entityRef: string }>> {
    return this.#models()
      .where({ source_id: sourceId })
      .whereNot('state', 'removed')
      .modify(builder => {
        if (which === 'doubted') builder.whereNotNull('doubted_since');
      })
      .orderBy([{ column: 'name_key' }, { column: 'id' }])
      .limit(limit)
      .select({ name: 'name', entityRef: 'entity_ref' });
  }

  #models() {
    return this.#knex<ModelRow>('models');
  }
}

/**
 * A name as it is ordered and searched: in lower case, whatever the language of the server.
 *
 * @internal
 */
export function toNameKey(name: string): string {
  return name.toLocaleLowerCase('en-US');
}
