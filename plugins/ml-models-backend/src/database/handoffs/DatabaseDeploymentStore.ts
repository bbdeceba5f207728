import type { Knex } from 'knex';
import { validate as isUuid } from 'uuid';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import { Table } from '../Table';
import type { DeploymentStore } from './DeploymentStore';
import { deploymentMapper, type StoredDeployment } from './handoffRows';

const NEWEST_FIRST = [
  { column: 'at', order: 'desc' },
  { column: 'id', order: 'desc' },
];

/** {@link DeploymentStore} over knex. @internal */
export class DatabaseDeploymentStore implements DeploymentStore {
  readonly #deployments: Table<StoredDeployment>;

  private constructor(knex: Knex) {
    this.#deployments = Table.create({
      knex,
      name: 'handoff_deployments',
      mapper: deploymentMapper,
    });
  }

  static create(options: { knex: Knex }): DatabaseDeploymentStore {
    return new DatabaseDeploymentStore(options.knex);
  }

  async insert(
    transaction: DatabaseTransaction,
    deployment: StoredDeployment,
  ): Promise<void> {
    await this.#deployments.insert(transaction, [deployment]);
  }

  async find(id: string): Promise<StoredDeployment | undefined> {
    const [deployment] = await this.#deployments.find({ id });
    return deployment;
  }

  async list(query: {
    modelRef?: string;
    after?: { at: string; id: string };
    limit: number;
  }): Promise<StoredDeployment[]> {
    const { modelRef, after, limit } = query;
    if (after && !isUuid(after.id)) return [];
    const rows = await this.#deployments
      .query()
      .modify(builder => {
        if (modelRef) builder.where('model_ref', modelRef);
        if (!after) return;
        builder.andWhere(earlier =>
          earlier
            .where('at', '<', after.at)
            .orWhere(same =>
              same.where('at', after.at).where('id', '<', after.id),
            ),
        );
      })
      .orderBy(NEWEST_FIRST)
      .limit(limit);
    return rows.map((row: object) => deploymentMapper.fromRow(row));
  }

  async findNewest(
    key: { modelRef: string; environment: string; version?: string },
    transaction?: DatabaseTransaction,
  ): Promise<StoredDeployment | undefined> {
    const { modelRef, environment, version } = key;
    const row = await this.#deployments
      .query(transaction)
      .where({ model_ref: modelRef, environment })
      .modify(builder => {
        if (version !== undefined) builder.where('version', version);
      })
      .orderBy(NEWEST_FIRST)
      .first();
    return row && deploymentMapper.fromRow(row);
  }

  async findServing(key: {
    modelRef: string;
    environment: string;
  }): Promise<StoredDeployment | undefined> {
    const { modelRef, environment } = key;
    const row = await this.#serving()
      .where({ model_ref: modelRef, environment })
      .first();
    return row && deploymentMapper.fromRow(row);
  }

  async listServing(modelRefs: readonly string[]): Promise<StoredDeployment[]> {
    const found: StoredDeployment[] = [];
    for (const chunk of inChunks(modelRefs)) {
      const rows = await this.#serving().whereIn('model_ref', chunk);
      found.push(...rows.map((row: object) => deploymentMapper.fromRow(row)));
    }
    return found;
  }

  /** What was reported to run, with nothing later about the version nor of another one that runs. */
  #serving() {
    return this.#deployments
      .query()
      .where('status', 'in-production')
      .whereNotExists(later =>
        later
          .from('handoff_deployments as later')
          .whereRaw('later.model_ref = handoff_deployments.model_ref')
          .whereRaw('later.environment = handoff_deployments.environment')
          .whereRaw(
            `(later.status = 'in-production' or later.version = handoff_deployments.version)`,
          )
          .whereRaw(
            '(later.at > handoff_deployments.at or (later.at = handoff_deployments.at and later.id > handoff_deployments.id))',
          ),
      );
  }
}
