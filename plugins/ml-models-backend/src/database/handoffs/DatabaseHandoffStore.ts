import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  OPEN_HANDOFF_STATES,
  type HandoffState,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Knex } from 'knex';
import { validate as isUuid } from 'uuid';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import { Table } from '../Table';
import { applyHandoffFilter } from './applyHandoffFilter';
import type { StoredChecklist } from './handoffRows';
import type { HandoffFilter, HandoffSort, HandoffStore } from './HandoffStore';
import {
  handoffHeadMapper,
  handoffMapper,
  type StoredHandoff,
  type StoredHandoffHead,
  type StoredSideChoice,
} from './StoredHandoff';

/** Column and direction per order; the number decides between equals. */
const ORDERS: Record<HandoffSort, { column: string; order: 'asc' | 'desc' }> = {
  changed: { column: 'updated_at', order: 'desc' },
  age: { column: 'turn_since', order: 'asc' },
  // What is due at no time comes last, on both engines.
  due: {
    column: `coalesce(due_at, '9999-12-31T00:00:00.000Z')`,
    order: 'asc',
  },
  model: { column: 'model_key', order: 'asc' },
  number: { column: 'number', order: 'desc' },
};

/** States a job keeps comparing with what is there. */
const WATCHED_STATES: readonly HandoffState[] = OPEN_HANDOFF_STATES;

/** {@link HandoffStore} over knex. @internal */
export class DatabaseHandoffStore implements HandoffStore {
  readonly #knex: Knex;
  readonly #handoffs: Table<StoredHandoff>;
  /** What a hash stands for never changes, and there are few of them. */
  readonly #checklists = new Map<string, StoredChecklist>();

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#handoffs = Table.create({
      knex,
      name: 'handoffs',
      mapper: handoffMapper,
    });
  }

  static create(options: { knex: Knex }): DatabaseHandoffStore {
    return new DatabaseHandoffStore(options.knex);
  }

  async nextNumber(transaction: DatabaseTransaction): Promise<number> {
    await transaction('handoff_counter').increment('value', 1);
    const { value } = await transaction('handoff_counter').first('value');
    return Number(value);
  }

  async insert(
    transaction: DatabaseTransaction,
    handoff: StoredHandoff,
  ): Promise<void> {
    await refuseSecondOpen(() =>
      this.#handoffs
        .query(transaction)
        .insert({ ...handoffMapper.toRow(handoff), ...toKeys(handoff) }),
    );
  }

  async find(
    idOrNumber: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredHandoff | undefined> {
    const where = toIdOrNumber(idOrNumber);
    if (!where) return undefined;
    const [handoff] = await this.#handoffs.find(where, { transaction });
    return handoff;
  }

  async selectPermitted(
    ids: readonly string[],
    permitted: (builder: Knex.QueryBuilder) => void,
  ): Promise<string[]> {
    return this.#handoffs
      .query()
      .whereIn('id', ids)
      .andWhere(nested => permitted(nested))
      .pluck('id');
  }

  async findByIds(ids: readonly string[]): Promise<StoredHandoff[]> {
    const found: StoredHandoff[] = [];
    for (const chunk of inChunks(ids.filter(isUuid))) {
      const rows = await this.#handoffs.query().whereIn('id', chunk);
      found.push(...rows.map((row: object) => handoffMapper.fromRow(row)));
    }
    return found;
  }

  async lock(
    transaction: DatabaseTransaction,
    id: string,
  ): Promise<StoredHandoff | undefined> {
    // SQLite has one writer anyway and no such clause; knex leaves it out there.
    const row = await this.#handoffs
      .query(transaction)
      .where({ id })
      .forUpdate()
      .first();
    return row && handoffMapper.fromRow(row);
  }

  async update(
    transaction: DatabaseTransaction,
    read: Pick<StoredHandoff, 'id' | 'revision' | 'state'>,
    changes: Partial<StoredHandoff>,
  ): Promise<boolean> {
    const { id, revision, state } = read;
    const changed = await refuseSecondOpen(() =>
      this.#handoffs
        .query(transaction)
        .where({ id, revision, state })
        .update({ ...handoffMapper.toRow(changes), ...toKeys(changes) }),
    );
    return changed === 1;
  }

  async list(query: {
    filter: HandoffFilter;
    sort: HandoffSort;
    after?: { value: string; number: number };
    limit: number;
  }): Promise<StoredHandoff[]> {
    const { filter, sort, after, limit } = query;
    const { column, order } = ORDERS[sort];
    const rows = await this.#handoffs
      .query()
      .modify(builder => {
        applyHandoffFilter(builder, filter);
        if (!after) return;
        const operator = order === 'asc' ? '>' : '<';
        if (sort === 'number') builder.where('number', '<', after.number);
        else {
          builder.whereRaw(
            `(${column} ${operator} ? or (${column} = ? and number ${operator} ?))`,
            [after.value, after.value, after.number],
          );
        }
      })
      .orderByRaw(`${column} ${order}, number ${order}`)
      .limit(limit);
    return rows.map((row: object) => handoffMapper.fromRow(row));
  }

  async count(filter: HandoffFilter): Promise<number> {
    const [{ count }] = await this.#handoffs
      .query()
      .modify(builder => applyHandoffFilter(builder, filter))
      .count({ count: '*' });
    return Number(count);
  }

  async countByState(
    filter: HandoffFilter,
  ): Promise<Map<HandoffState, number>> {
    const rows: Array<{ state: HandoffState; count: number | string }> =
      await this.#handoffs
        .query()
        .modify(builder => applyHandoffFilter(builder, filter))
        .groupBy('state')
        .select('state')
        .count({ count: '*' });
    return new Map(rows.map(({ state, count }) => [state, Number(count)]));
  }

  async listModelRefs(filter: HandoffFilter): Promise<string[]> {
    const rows: Array<{ model_ref: string }> = await this.#handoffs
      .query()
      .modify(builder => applyHandoffFilter(builder, filter))
      .distinct('model_ref');
    return rows.map(row => row.model_ref);
  }

  async listForStatus(
    modelRefs: readonly string[],
    permitted?: (builder: Knex.QueryBuilder) => void,
  ): Promise<StoredHandoffHead[]> {
    const found: StoredHandoffHead[] = [];
    for (const chunk of inChunks(modelRefs)) {
      const rows = await this.#handoffs
        .query()
        .whereIn('model_ref', chunk)
        .andWhere(either =>
          either
            .whereIn('state', OPEN_HANDOFF_STATES)
            .orWhereRaw(
              'number = (select max(other.number) from handoffs other where other.model_ref = handoffs.model_ref)',
            ),
        )
        .modify(builder => {
          if (permitted) builder.andWhere(nested => permitted(nested));
        })
        .orderBy('number', 'desc')
        .select(handoffHeadMapper.columns);
      found.push(...rows.map((row: object) => handoffHeadMapper.fromRow(row)));
    }
    return found;
  }

  async listOfModel(
    modelRef: string,
    environment?: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredHandoffHead[]> {
    const rows = await this.#handoffs
      .query(transaction)
      .where(
        environment === undefined
          ? { model_ref: modelRef }
          : { model_ref: modelRef, environment },
      )
      .orderBy('number', 'desc')
      .select(handoffHeadMapper.columns);
    return rows.map((row: object) => handoffHeadMapper.fromRow(row));
  }

  async listOfModels(
    modelRefs: readonly string[],
  ): Promise<StoredHandoffHead[]> {
    const found: StoredHandoffHead[] = [];
    for (const chunk of inChunks(modelRefs)) {
      const rows = await this.#handoffs
        .query()
        .whereIn('model_ref', chunk)
        .orderBy('number', 'desc')
        .select(handoffHeadMapper.columns);
      found.push(...rows.map((row: object) => handoffHeadMapper.fromRow(row)));
    }
    return found;
  }

  async listOfVersion(key: {
    modelRef: string;
    environment: string;
    version: string;
  }): Promise<StoredHandoff[]> {
    // A question carries more than the key, such as the digest of what is to be deployed.
    const { modelRef, environment, version } = key;
    const rows = await this.#handoffs
      .query()
      .where(handoffMapper.toRow({ modelRef, environment, version }))
      .orderBy('number', 'desc');
    return rows.map((row: object) => handoffMapper.fromRow(row));
  }

  async listTeams(): Promise<Set<string>> {
    const rows: Array<{
      data_science_ref: string | null;
      engineering_ref: string | null;
    }> = await this.#handoffs
      .query()
      .whereIn('state', OPEN_HANDOFF_STATES)
      .distinct('data_science_ref', 'engineering_ref');
    return new Set(
      rows.flatMap(row =>
        [row.data_science_ref, row.engineering_ref].filter(ref => ref !== null),
      ),
    );
  }

  async listWatched(after: number, limit: number): Promise<StoredHandoff[]> {
    const rows = await this.#handoffs
      .query()
      .whereIn('state', WATCHED_STATES)
      .where('number', '>', after)
      .orderBy('number')
      .limit(limit);
    return rows.map((row: object) => handoffMapper.fromRow(row));
  }

  async listLabels(
    only: { since?: string; modelRefs?: readonly string[] } = {},
  ): Promise<Array<{ modelRef: string; state?: HandoffState }>> {
    const { since, modelRefs } = only;
    const states = new Map<string, HandoffState | undefined>();
    // Without refs in one read, with them in as many as a statement takes.
    for (const refs of modelRefs ? inChunks(modelRefs) : [undefined]) {
      const rows: Array<{ model_ref: string; state: HandoffState }> =
        await this.#handoffs
          .query()
          .modify(builder => {
            if (refs) builder.whereIn('model_ref', refs);
            if (since) {
              builder.whereIn(
                'model_ref',
                this.#handoffs
                  .query()
                  .where('updated_at', '>=', since)
                  .distinct('model_ref'),
              );
            }
          })
          .orderBy('number', 'desc')
          .select('model_ref', 'state');
      for (const { model_ref: ref, state } of rows) {
        const isOpen = OPEN_HANDOFF_STATES.includes(state);
        // Newest first, so the first open one of a model stays.
        if (states.get(ref) === undefined) {
          states.set(ref, isOpen ? state : undefined);
        }
      }
    }
    return [...states].map(([modelRef, state]) => ({ modelRef, state }));
  }

  async keepChecklist(
    transaction: DatabaseTransaction,
    checklist: StoredChecklist,
    at: string,
  ): Promise<void> {
    const { hash, content } = checklist;
    await transaction('checklists')
      .insert({
        hash,
        checklist_id: content.id,
        version: content.version,
        content: JSON.stringify(content),
        first_used_at: at,
      })
      .onConflict('hash')
      .ignore();
  }

  async findChecklist(
    hash: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredChecklist | undefined> {
    const known = this.#checklists.get(hash);
    if (known) return known;
    const row = await (transaction ?? this.#knex)('checklists')
      .where({ hash })
      .first('content');
    if (!row) return undefined;
    const checklist = { hash, content: JSON.parse(row.content) };
    this.#checklists.set(hash, checklist);
    return checklist;
  }

  async listSideChoices(
    handoffId: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredSideChoice[]> {
    const rows = await (transaction ?? this.#knex)('handoff_people')
      .where({ handoff_id: handoffId })
      .select('person_ref', 'side');
    return rows.map(row => ({ personRef: row.person_ref, side: row.side }));
  }

  async chooseSide(
    transaction: DatabaseTransaction,
    choice: StoredSideChoice & { handoffId: string; at: string },
  ): Promise<void> {
    await transaction('handoff_people')
      .insert({
        handoff_id: choice.handoffId,
        person_ref: choice.personRef,
        side: choice.side,
        since: choice.at,
      })
      .onConflict(['handoff_id', 'person_ref'])
      .ignore();
  }
}

function toIdOrNumber(text: string): Partial<StoredHandoff> | undefined {
  if (isUuid(text)) return { id: text.toLocaleLowerCase('en-US') };
  return /^\d{1,9}$/.test(text) ? { number: Number(text) } : undefined;
}

/** What lists are searched and ordered by. */
function toKeys(
  handoff: Partial<StoredHandoff>,
): Record<string, string | boolean> {
  const { modelRef, modelTitle, summary } = handoff;
  const asks = summary && {
    asks_independent: (summary.asked ?? []).includes('independent'),
  };
  if (modelRef === undefined || modelTitle === undefined) return { ...asks };
  return {
    ...asks,
    model_key: modelTitle.toLocaleLowerCase('en-US'),
    search_key: `${modelTitle}\n${modelRef}`.toLocaleLowerCase('en-US'),
  };
}

async function refuseSecondOpen<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isDatabaseConflictError(error)) throw error;
    throw new ConflictError(
      'A handoff of this model, environment and version is open already',
    );
  }
}
