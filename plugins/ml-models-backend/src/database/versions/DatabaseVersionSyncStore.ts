import type { Knex } from 'knex';
import { bulkInsert, bulkUpdate } from '../bulkWrite';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import { toIsoTime } from '../toIsoTime';
import {
  NEW_VERSION_COLUMNS,
  type NewVersionRow,
  VERSION_FACTS_COLUMNS,
  type VersionRow,
} from './VersionRow';
import type { KnownVersion, VersionSyncStore } from './VersionSyncStore';

const KNOWN_COLUMNS = [
  'versions.id',
  'versions.model_id',
  'versions.external_id',
  'versions.label',
  'versions.fingerprint',
  'versions.first_seen_at',
  'versions.absent_since',
  'versions.doubted_since',
  'versions.removed_at',
] as const;

function toKnown(row: VersionRow): KnownVersion {
  return {
    id: row.id,
    modelId: row.model_id,
    externalId: row.external_id,
    label: row.label,
    fingerprint: row.fingerprint,
    firstSeenAt: toIsoTime(row.first_seen_at),
    absent: row.absent_since !== null,
    doubted: row.doubted_since !== null,
    removed: row.removed_at !== null,
  };
}

/** {@link VersionSyncStore} over knex. @internal */
export class DatabaseVersionSyncStore implements VersionSyncStore {
  readonly #knex: Knex;
  readonly #keyMetrics: readonly string[];

  private constructor(knex: Knex, keyMetrics: readonly string[]) {
    this.#knex = knex;
    this.#keyMetrics = keyMetrics;
  }

  static create(options: {
    knex: Knex;
    /** Metrics that are stored as rows as well. */
    keyMetrics: readonly string[];
  }): DatabaseVersionSyncStore {
    return new DatabaseVersionSyncStore(options.knex, options.keyMetrics);
  }

  async loadKnown(
    modelIds: readonly string[],
  ): Promise<Map<string, Map<string, KnownVersion>>> {
    const known = new Map<string, Map<string, KnownVersion>>(
      modelIds.map(id => [id, new Map()]),
    );
    for (const chunk of inChunks(modelIds)) {
      const rows = await this.#knex<VersionRow>('versions')
        .whereIn('model_id', chunk)
        .select(...KNOWN_COLUMNS);
      for (const row of rows as VersionRow[]) {
        known.get(row.model_id)?.set(row.external_id, toKnown(row));
      }
    }
    return known;
  }

  async loadRows(ids: readonly string[]): Promise<Map<string, VersionRow>> {
    const found = new Map<string, VersionRow>();
    for (const chunk of inChunks(ids)) {
      const rows = await this.#knex<VersionRow>('versions').whereIn(
        'id',
        chunk,
      );
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }

  async insert(
    transaction: DatabaseTransaction,
    rows: readonly NewVersionRow[],
  ): Promise<void> {
    await bulkInsert(transaction, {
      table: 'versions',
      columns: NEW_VERSION_COLUMNS,
      rows,
    });
    await this.#insertKeyMetrics(transaction, rows);
  }

  async update(
    transaction: DatabaseTransaction,
    rows: readonly NewVersionRow[],
  ): Promise<void> {
    await bulkUpdate(transaction, {
      table: 'versions',
      columns: VERSION_FACTS_COLUMNS,
      rows,
      key: ['id'],
    });
    for (const chunk of inChunks(rows)) {
      await transaction('version_metrics')
        .whereIn('model_id', [...new Set(chunk.map(row => row.model_id))])
        .whereIn(
          'version_id',
          chunk.map(row => row.id),
        )
        .delete();
    }
    await this.#insertKeyMetrics(transaction, rows);
  }

  async setAbsent(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    at: string | undefined,
  ): Promise<void> {
    for (const chunk of inChunks(ids)) {
      await transaction<VersionRow>('versions')
        .whereIn('id', chunk)
        .update(
          at === undefined
            ? { absent_since: null, doubted_since: null, removed_at: null }
            : { absent_since: at },
        );
    }
  }

  async setRemoved(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    at: string,
  ): Promise<void> {
    for (const chunk of inChunks(ids)) {
      await transaction<VersionRow>('versions')
        .whereIn('id', chunk)
        .update({ doubted_since: null, removed_at: at });
    }
  }

  async setDoubted(
    transaction: DatabaseTransaction,
    ids: readonly string[],
    at: string,
  ): Promise<void> {
    for (const chunk of inChunks(ids)) {
      await transaction<VersionRow>('versions')
        .whereIn('id', chunk)
        .whereNull('removed_at')
        .update({
          absent_since: transaction.raw('coalesce(absent_since, ?)', [at]),
          doubted_since: at,
        });
    }
  }

  async listDoubted(
    transaction: DatabaseTransaction,
    sourceId: string,
  ): Promise<KnownVersion[]> {
    const rows = await transaction<VersionRow>('versions')
      .join('models', 'models.id', 'versions.model_id')
      .where('models.source_id', sourceId)
      .whereNot('models.state', 'removed')
      .whereNotNull('versions.doubted_since')
      .select(...KNOWN_COLUMNS);
    return (rows as VersionRow[]).map(toKnown);
  }

  async alignKeyMetrics(names: readonly string[]): Promise<boolean> {
    const stored: string[] = await this.#knex('key_metrics').pluck('name');
    const dropped = stored.filter(name => !names.includes(name));
    const added = names.filter(name => !stored.includes(name));
    for (const name of dropped) {
      await this.#knex.transaction(async transaction => {
        await transaction('version_metrics').where({ name }).delete();
        await transaction('key_metrics').where({ name }).delete();
      });
    }
    const entries =
      this.#knex.client.config.client === 'pg'
        ? 'json_each_text(versions.metrics::json) as metric (key, value)'
        : 'json_each(versions.metrics) as metric';
    for (const name of added) {
      await this.#knex.transaction(async transaction => {
        await transaction('key_metrics')
          .insert({ name })
          .onConflict('name')
          .ignore();
        await transaction('version_metrics').where({ name }).delete();
        await transaction.raw(
          `insert into version_metrics (version_id, name, model_id, value)
           select versions.id, metric.key, versions.model_id, cast(metric.value as double precision)
           from versions, ${entries} where metric.key = ?`,
          [name],
        );
      });
    }
    return dropped.length + added.length > 0;
  }

  async #insertKeyMetrics(
    transaction: DatabaseTransaction,
    rows: readonly NewVersionRow[],
  ): Promise<void> {
    if (this.#keyMetrics.length === 0) return;
    await bulkInsert(transaction, {
      table: 'version_metrics',
      columns: {
        version_id: 'uuid',
        name: 'text',
        model_id: 'uuid',
        value: 'double precision',
      },
      rows: rows.flatMap(row => {
        const metrics = new Map<string, number>(
          Object.entries(JSON.parse(row.metrics)),
        );
        return this.#keyMetrics.flatMap(name => {
          const value = metrics.get(name);
          return value === undefined
            ? []
            : [{ version_id: row.id, name, model_id: row.model_id, value }];
        });
      }),
    });
  }
}
