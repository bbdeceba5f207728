import type { Knex } from 'knex';
import { bulkUpdate } from '../bulkWrite';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import { toIsoTime } from '../toIsoTime';
import type {
  DigestStore,
  KnownDigest,
  ModelDigestUpdate,
} from './DigestStore';
import { DIGEST_COLUMNS } from './modelColumns';
import type { ModelRow } from './ModelRow';

/** {@link DigestStore} over knex. @internal */
export class DatabaseDigestStore implements DigestStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseDigestStore {
    return new DatabaseDigestStore(options.knex);
  }

  async setVersionsDue(
    transaction: DatabaseTransaction,
    which: { sourceId: string } | { ids: readonly string[] },
  ): Promise<void> {
    if ('sourceId' in which) {
      await transaction<ModelRow>('models')
        .where({ source_id: which.sourceId })
        .whereNot('state', 'removed')
        .update({ versions_due: true });
      return;
    }
    for (const chunk of inChunks(which.ids)) {
      await transaction<ModelRow>('models')
        .whereIn('id', chunk)
        .update({ versions_due: true });
    }
  }

  async setVersionsListed(
    transaction: DatabaseTransaction,
    models: ReadonlyArray<{ id: string; due: boolean }>,
  ): Promise<void> {
    await bulkUpdate(transaction, {
      table: 'models',
      columns: {
        id: 'uuid',
        versions_due: 'boolean',
        versions_known: 'boolean',
      },
      rows: models.map(model => ({
        id: model.id,
        versions_due: model.due,
        versions_known: true,
      })),
      key: ['id'],
    });
  }

  async load(ids: readonly string[]): Promise<KnownDigest[]> {
    const digests: KnownDigest[] = [];
    for (const chunk of inChunks(ids)) {
      const rows = await this.#knex<ModelRow>('models')
        .whereIn('id', chunk)
        .select(
          'id',
          'digest',
          'version_count',
          'latest_version',
          'production_version',
          'tag_edited_at',
          'tag_edited_key',
        );
      for (const row of rows) {
        digests.push({
          id: row.id,
          digest: row.digest ?? undefined,
          versionCount: row.version_count,
          latestVersion: row.latest_version ?? undefined,
          productionVersion: row.production_version ?? undefined,
          tagEditedAt: toIsoTime(row.tag_edited_at),
          tagEditedKey: row.tag_edited_key ?? undefined,
        });
      }
    }
    return digests;
  }

  async update(
    transaction: DatabaseTransaction,
    updates: readonly ModelDigestUpdate[],
    at: string,
  ): Promise<void> {
    await bulkUpdate(transaction, {
      table: 'models',
      columns: DIGEST_COLUMNS,
      rows: updates.map(update => ({
        id: update.id,
        digest: JSON.stringify(update.digest),
        version_count: update.versionCount,
        latest_version: update.latestVersion ?? null,
        production_version: update.productionVersion ?? null,
        changed_at: at,
        // Also when no label changed: a summary told twice does no harm, and the claim job may be writing it now.
        summary_changed_at: at,
        versions_due: update.versionsDue,
        versions_known: true,
      })),
      key: ['id'],
    });
  }
}
