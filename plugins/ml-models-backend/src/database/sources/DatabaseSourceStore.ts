import type { Knex } from 'knex';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { toIsoTime } from '../toIsoTime';
import type { SourceDoubts, SourceStore, StoredSource } from './SourceStore';

interface SourceRow {
  id: string;
  type: string;
  title: string;
  revision: number;
  degraded_since: Date | string | null;
  degraded_reason: string | null;
  sync_requested_by: string | null;
  digest_rules: string | null;
}

function toSource(row: SourceRow): StoredSource {
  return {
    id: row.id,
    type: row.type,
    title: row.title,
    revision: row.revision,
    degradedSince: toIsoTime(row.degraded_since),
    degradedReason: row.degraded_reason ?? undefined,
    digestRules: row.digest_rules ?? undefined,
  };
}

/** {@link SourceStore} over knex. @internal */
export class DatabaseSourceStore implements SourceStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseSourceStore {
    return new DatabaseSourceStore(options.knex);
  }

  async ensure(
    sources: ReadonlyArray<{ id: string; type: string; title: string }>,
  ): Promise<void> {
    for (const { id, type, title } of sources) {
      await this.#knex<SourceRow>('sources')
        .insert({ id, type, title, revision: 1 })
        .onConflict('id')
        .merge(['type', 'title']);
    }
  }

  async list(): Promise<StoredSource[]> {
    const rows = await this.#knex<SourceRow>('sources').orderBy('id');
    return rows.map(toSource);
  }

  async find(
    id: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredSource | undefined> {
    const knex = transaction ?? this.#knex;
    const row = await knex<SourceRow>('sources').where({ id }).first();
    return row && toSource(row);
  }

  async requestSync(id: string, actor: string): Promise<void> {
    await this.#knex<SourceRow>('sources')
      .where({ id })
      .update({ sync_requested_by: actor });
  }

  async isSyncRequested(id: string): Promise<boolean> {
    const row = await this.#knex<SourceRow>('sources')
      .where({ id })
      .whereNotNull('sync_requested_by')
      .first('id');
    return row !== undefined;
  }

  async takeRequest(id: string): Promise<string | undefined> {
    const row = await this.#knex<SourceRow>('sources')
      .where({ id })
      .whereNotNull('sync_requested_by')
      .first('sync_requested_by');
    if (!row?.sync_requested_by) return undefined;
    await this.#knex<SourceRow>('sources')
      .where({ id })
      .update({ sync_requested_by: null });
    return row.sync_requested_by;
  }

  async setDegraded(
    transaction: DatabaseTransaction,
    id: string,
    state: { since: string; reason: string } | undefined,
    revision?: number,
  ): Promise<boolean> {
    const updated = await transaction<SourceRow>('sources')
      .where(revision === undefined ? { id } : { id, revision })
      .update({
        degraded_since: state?.since ?? null,
        degraded_reason: state?.reason ?? null,
        revision: transaction.raw('revision + 1') as unknown as number,
      });
    return updated === 1;
  }

  async countDoubts(
    transaction: DatabaseTransaction,
    id: string,
  ): Promise<SourceDoubts> {
    const models = () =>
      transaction('models')
        .where({ source_id: id })
        .whereNot('state', 'removed');
    const stored = await models()
      .count({ models: '*' })
      .sum({ versions: 'version_count' })
      .first();
    const doubted = await models()
      .whereNotNull('doubted_since')
      .count({ models: '*' })
      .first();
    const versions = await models()
      .join('versions', 'versions.model_id', 'models.id')
      .whereNull('models.doubted_since')
      .whereNotNull('versions.doubted_since')
      .count({ versions: '*' })
      .first();
    return {
      models: {
        doubted: Number(doubted?.models),
        stored: Number(stored?.models),
      },
      versions: {
        doubted: Number(versions?.versions),
        stored: Number(stored?.versions ?? 0),
      },
    };
  }

  async setDigestRules(id: string, rules: string): Promise<void> {
    await this.#knex<SourceRow>('sources')
      .where({ id })
      .update({ digest_rules: rules });
  }
}
