import type { Knex } from 'knex';
import { bulkInsert, bulkUpdate } from '../bulkWrite';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import { toIsoTime } from '../toIsoTime';
import type { AliasChange, AliasStore, StoredAlias } from './AliasStore';

interface AliasRow {
  model_id: string;
  alias: string;
  version: string;
  since: Date | string;
  until: Date | string | null;
}

function toAlias(row: AliasRow & { version_id?: string | null }): StoredAlias {
  return {
    alias: row.alias,
    version: row.version,
    versionId: row.version_id ?? undefined,
    since: toIsoTime(row.since),
    until: toIsoTime(row.until),
  };
}

/** {@link AliasStore} over knex. @internal */
export class DatabaseAliasStore implements AliasStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseAliasStore {
    return new DatabaseAliasStore(options.knex);
  }

  async loadCurrent(
    modelIds: readonly string[],
  ): Promise<Map<string, StoredAlias[]>> {
    const current = new Map<string, StoredAlias[]>();
    for (const chunk of inChunks(modelIds)) {
      const rows = await this.#knex<AliasRow>('aliases')
        .whereIn('model_id', chunk)
        .whereNull('until');
      for (const row of rows) {
        const aliases = current.get(row.model_id) ?? [];
        aliases.push(toAlias(row));
        current.set(row.model_id, aliases);
      }
    }
    // By code unit rather than by the locale of the database, since digests are compared as texts.
    for (const aliases of current.values()) {
      aliases.sort((a, b) => (a.alias < b.alias ? -1 : 1));
    }
    return current;
  }

  async apply(
    transaction: DatabaseTransaction,
    changes: readonly AliasChange[],
    at: string,
  ): Promise<void> {
    const ended = changes.flatMap(({ modelId, alias, from }) =>
      from ? [{ model_id: modelId, alias, since: from.since, until: at }] : [],
    );
    await bulkUpdate(transaction, {
      table: 'aliases',
      columns: {
        model_id: 'uuid',
        alias: 'text',
        since: 'timestamptz',
        until: 'timestamptz',
      },
      rows: ended,
      key: ['model_id', 'alias', 'since'],
    });
    const begun = changes.flatMap(({ modelId, alias, to }) =>
      to === undefined
        ? []
        : [{ model_id: modelId, alias, version: to, since: at }],
    );
    await bulkInsert(transaction, {
      table: 'aliases',
      columns: {
        model_id: 'uuid',
        alias: 'text',
        version: 'text',
        since: 'timestamptz',
      },
      rows: begun,
    });
  }

  async endAll(
    transaction: DatabaseTransaction,
    modelIds: readonly string[],
    at: string,
  ): Promise<void> {
    for (const chunk of inChunks(modelIds)) {
      await transaction<AliasRow>('aliases')
        .whereIn('model_id', chunk)
        .whereNull('until')
        .update({ until: at });
    }
  }

  async listHistory(
    modelId: string,
    query: { alias?: string; at?: string },
  ): Promise<StoredAlias[]> {
    const { alias, at } = query;
    const rows = await this.#knex('aliases')
      .leftJoin('versions', join =>
        join
          .on('versions.model_id', 'aliases.model_id')
          .andOn('versions.label', 'aliases.version'),
      )
      .where('aliases.model_id', modelId)
      .modify(builder => {
        if (alias) builder.where('aliases.alias', alias);
        if (at) {
          builder
            .where('aliases.since', '<=', at)
            .andWhere(still =>
              still
                .whereNull('aliases.until')
                .orWhere('aliases.until', '>', at),
            );
        }
      })
      .orderBy([
        { column: 'aliases.since', order: 'desc' },
        { column: 'aliases.alias' },
      ])
      .select('aliases.*', 'versions.id as version_id');
    return rows.map(toAlias);
  }
}
