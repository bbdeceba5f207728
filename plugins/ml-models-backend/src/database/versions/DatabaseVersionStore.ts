import type { Knex } from 'knex';
import { validate as isUuid } from 'uuid';
import { toIsoTime } from '../toIsoTime';
import type { StoredVersion, StoredVersionDetails } from './StoredVersion';
import { toStoredVersion, type VersionRow } from './VersionRow';
import type { StoredMetricPoint, VersionStore } from './VersionStore';

interface DetailsRow {
  version_id: string;
  signature: string | null;
  input_example: string | null;
  card_markdown: string | null;
  datasets: string;
  notes: string;
  fingerprint: string;
  read_at: Date | string;
}

/** {@link VersionStore} over knex. @internal */
export class DatabaseVersionStore implements VersionStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseVersionStore {
    return new DatabaseVersionStore(options.knex);
  }

  async findById(id: string): Promise<StoredVersion | undefined> {
    return (await this.findByIds([id]))[0];
  }

  async findByIds(ids: readonly string[]): Promise<StoredVersion[]> {
    const wanted = ids.filter(isUuid).map(id => id.toLocaleLowerCase('en-US'));
    const rows = await this.#versions().whereIn('id', wanted);
    const byId = new Map(rows.map(row => [row.id, toStoredVersion(row)]));
    return wanted.flatMap(id => byId.get(id) ?? []);
  }

  async findByLabel(
    modelId: string,
    label: string,
  ): Promise<StoredVersion | undefined> {
    const row = await this.#listed(modelId)
      .andWhere({ label })
      .orderBy('order_key', 'desc')
      .first();
    return row && toStoredVersion(row);
  }

  async findNewestReady(
    modelIds: readonly string[],
  ): Promise<Map<string, StoredVersion>> {
    const rows = await this.#versions()
      .whereIn('model_id', modelIds)
      .where({ status: 'ready' })
      .whereNull('removed_at')
      .andWhere(
        'order_key',
        '=',
        this.#knex('versions as other')
          .max('other.order_key')
          .whereRaw('other.model_id = versions.model_id')
          .where({ 'other.status': 'ready' })
          .whereNull('other.removed_at'),
      );
    return new Map(rows.map(row => [row.model_id, toStoredVersion(row)]));
  }

  async list(
    modelId: string,
    query: {
      order: 'newest' | 'oldest';
      status?: StoredVersion['status'];
      afterOrderKey?: string;
      limit: number;
    },
  ): Promise<StoredVersion[]> {
    const { order, status, afterOrderKey, limit } = query;
    const rows = await this.#listed(modelId, status)
      .modify(builder => {
        if (afterOrderKey === undefined) return;
        const operator = order === 'newest' ? '<' : '>';
        builder.where('order_key', operator, afterOrderKey);
      })
      .orderBy('order_key', order === 'newest' ? 'desc' : 'asc')
      .limit(limit);
    return rows.map(toStoredVersion);
  }

  async countDoubted(
    sourceId: string,
  ): Promise<Array<{ name: string; entityRef: string; versions: number }>> {
    const rows = await this.#knex('versions')
      .join('models', 'models.id', 'versions.model_id')
      .where('models.source_id', sourceId)
      .whereNot('models.state', 'removed')
      .whereNull('models.doubted_since')
      .whereNotNull('versions.doubted_since')
      .groupBy('models.id')
      .orderBy([{ column: 'models.name_key' }, { column: 'models.id' }])
      .select<Array<{ name: string; entity_ref: string; versions: string }>>(
        'models.name',
        'models.entity_ref',
        this.#knex.raw('count(*) as versions'),
      );
    return rows.map(row => ({
      name: row.name,
      entityRef: row.entity_ref,
      versions: Number(row.versions),
    }));
  }

  async count(
    modelId: string,
    status?: StoredVersion['status'],
  ): Promise<number> {
    const [{ count }] = await this.#listed(modelId, status).count({
      count: '*',
    });
    return Number(count);
  }

  async listMetricPoints(
    modelId: string,
    name: string,
    limit: number,
  ): Promise<StoredMetricPoint[]> {
    const isRow = await this.#knex('key_metrics').where({ name }).first();
    const points = isRow
      ? await this.#pointsFromRows(modelId, name, limit)
      : await this.#pointsFromDocuments(modelId, name, limit);
    return points.reverse();
  }

  async findDetails(
    versionId: string,
  ): Promise<StoredVersionDetails | undefined> {
    const row = await this.#knex<DetailsRow>('version_details')
      .where({ version_id: versionId })
      .first();
    return (
      row && {
        signature: row.signature ? JSON.parse(row.signature) : undefined,
        inputExample: row.input_example ?? undefined,
        cardMarkdown: row.card_markdown ?? undefined,
        datasets: JSON.parse(row.datasets),
        notes: JSON.parse(row.notes),
        fingerprint: row.fingerprint,
        readAt: toIsoTime(row.read_at),
      }
    );
  }

  async storeDetails(
    versionId: string,
    details: StoredVersionDetails,
  ): Promise<void> {
    await this.#knex<DetailsRow>('version_details')
      .insert({
        version_id: versionId,
        signature: details.signature ? JSON.stringify(details.signature) : null,
        input_example: details.inputExample ?? null,
        card_markdown: details.cardMarkdown ?? null,
        datasets: JSON.stringify(details.datasets),
        notes: JSON.stringify(details.notes),
        fingerprint: details.fingerprint,
        read_at: details.readAt,
      })
      .onConflict('version_id')
      .merge();
  }

  async #pointsFromRows(
    modelId: string,
    name: string,
    limit: number,
  ): Promise<StoredMetricPoint[]> {
    const rows = await this.#knex('version_metrics')
      .join('versions', 'versions.id', 'version_metrics.version_id')
      .where({ 'version_metrics.model_id': modelId, name })
      .whereNull('versions.removed_at')
      .orderBy('versions.order_key', 'desc')
      .limit(limit)
      .select('version_id', 'label', 'created_at', 'value');
    return rows.map(row => ({
      versionId: row.version_id,
      label: row.label,
      createdAt: toIsoTime(row.created_at),
      value: row.value,
    }));
  }

  async #pointsFromDocuments(
    modelId: string,
    name: string,
    limit: number,
  ): Promise<StoredMetricPoint[]> {
    const rows = await this.#listed(modelId)
      .orderBy('order_key', 'desc')
      .limit(limit)
      .select('id', 'label', 'created_at', 'metrics');
    return rows.flatMap(row => {
      const metrics = new Map<string, number>(
        Object.entries(JSON.parse(row.metrics)),
      );
      const value = metrics.get(name);
      const createdAt = toIsoTime(row.created_at);
      return value === undefined
        ? []
        : [{ versionId: row.id, label: row.label, createdAt, value }];
    });
  }

  #versions() {
    return this.#knex<VersionRow>('versions');
  }

  #listed(modelId: string, status?: StoredVersion['status']) {
    return this.#versions()
      .where(status ? { model_id: modelId, status } : { model_id: modelId })
      .whereNull('removed_at');
  }
}
