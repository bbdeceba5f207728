import type { Knex } from 'knex';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import { readAll } from '../readAll';
import { Table } from '../Table';
import {
  answerMapper,
  conflictMapper,
  consentMapper,
  evidenceMapper,
  feedbackMapper,
  itemMapper,
  roundMapper,
  waiverMapper,
  type StoredAnswer,
  type StoredEvidence,
  type StoredItem,
} from './handoffRows';
import type {
  HandoffContent,
  HandoffContentStore,
} from './HandoffContentStore';

/** Values of one statement stay well under what SQLite takes. */
const ITEMS_PER_INSERT = 200;

/** Columns of evidence but for the id, which grows by itself. */
const EVIDENCE_COLUMNS = evidenceMapper.columns.filter(
  column => column !== 'id' && column !== 'frozen_round',
);

/** {@link HandoffContentStore} over knex. @internal */
export class DatabaseHandoffContentStore implements HandoffContentStore {
  readonly items;
  readonly answers;
  readonly waivers;
  readonly consents;
  readonly conflicts;
  readonly rounds;
  readonly feedback;
  readonly #evidence;

  private constructor(knex: Knex) {
    const table = <T extends object>(
      name: string,
      mapper: Parameters<typeof Table.create<T>>[0]['mapper'],
    ) => Table.create<T>({ knex, name, mapper });
    this.items = table('handoff_items', itemMapper);
    this.answers = table('handoff_answers', answerMapper);
    this.waivers = table('handoff_waivers', waiverMapper);
    this.consents = table('handoff_consents', consentMapper);
    this.conflicts = table('handoff_conflicts', conflictMapper);
    this.rounds = table('handoff_rounds', roundMapper);
    this.feedback = table('handoff_feedback', feedbackMapper);
    this.#evidence = table('handoff_evidence', evidenceMapper);
  }

  static create(options: { knex: Knex }): DatabaseHandoffContentStore {
    return new DatabaseHandoffContentStore(options.knex);
  }

  async read(
    handoff: { id: string; round: number },
    transaction?: DatabaseTransaction,
  ): Promise<HandoffContent> {
    const where = { handoffId: handoff.id };
    const [
      items,
      answers,
      waivers,
      consents,
      conflicts,
      rounds,
      evidence,
      feedback,
    ] = await readAll(transaction, [
      () => this.items.find(where, { transaction, orderBy: ['position'] }),
      () => this.#readAnswers(handoff.id, transaction),
      () => this.waivers.find(where, { transaction, orderBy: ['proposedAt'] }),
      () => this.consents.find(where, { transaction, orderBy: ['at', 'id'] }),
      () =>
        this.conflicts.find(where, {
          transaction,
          orderBy: ['raisedAt', 'id'],
        }),
      () => this.rounds.find(where, { transaction, orderBy: ['round'] }),
      () => this.#readEvidence(handoff, transaction),
      () => this.feedback.find(where, { transaction, orderBy: ['at', 'id'] }),
    ]);
    return {
      items: items.filter(item => !item.archivedAt),
      archived: items.filter(item => item.archivedAt),
      answers,
      waivers: waivers.filter(({ state }) =>
        ['proposed', 'granted'].includes(state),
      ),
      consents,
      conflicts,
      rounds,
      evidence,
      feedback,
    };
  }

  async findNewestEvidence(key: {
    handoffId: string;
    itemId: string;
    collector: string;
  }): Promise<StoredEvidence | undefined> {
    const row = await this.#evidence
      .query()
      .where(evidenceMapper.toRow(key))
      .whereNull('frozen_round')
      .first();
    return row && evidenceMapper.fromRow(row);
  }

  async addItems(
    transaction: DatabaseTransaction,
    items: readonly StoredItem[],
  ): Promise<void> {
    // What came back starts again: columns that are not named would keep what they held.
    const blank = Object.fromEntries(
      itemMapper.columns.map(column => [column, null]),
    );
    const again = Object.fromEntries(
      itemMapper.columns.map(column => [
        column,
        transaction.raw('excluded.??', [column]),
      ]),
    );
    for (const chunk of inChunks(items, ITEMS_PER_INSERT)) {
      await this.items
        .query(transaction)
        .insert(chunk.map(item => ({ ...blank, ...itemMapper.toRow(item) })))
        .onConflict(['handoff_id', 'item_id'])
        .merge(again);
    }
  }

  async recordEvidence(
    transaction: DatabaseTransaction,
    results: ReadonlyArray<Omit<StoredEvidence, 'id'>>,
  ): Promise<void> {
    for (const result of results) {
      const { handoffId, itemId, collector } = result;
      await this.#evidence
        .query(transaction)
        .where(evidenceMapper.toRow({ handoffId, itemId, collector }))
        .whereNull('frozen_round')
        .delete();
      await this.#evidence.insert(transaction, [
        { ...result, frozenRound: undefined },
      ]);
    }
  }

  async freezeEvidence(
    transaction: DatabaseTransaction,
    handoffId: string,
    round: number,
  ): Promise<void> {
    const names = EVIDENCE_COLUMNS.map(column => `"${column}"`).join(', ');
    await transaction.raw(
      `insert into handoff_evidence (${names}, frozen_round)
       select ${names}, ? from handoff_evidence where handoff_id = ? and frozen_round is null`,
      [round, handoffId],
    );
  }

  async dropEvidence(
    transaction: DatabaseTransaction,
    handoffId: string,
    itemIds: readonly string[],
    which: 'all' | 'collected',
  ): Promise<void> {
    await this.#evidence
      .query(transaction)
      .where({ handoff_id: handoffId })
      .whereIn('item_id', itemIds)
      .whereNull('frozen_round')
      .modify(builder => {
        // What people and services attach has an actor.
        if (which === 'collected') builder.whereNull('actor');
      })
      .delete();
  }

  async #readAnswers(
    handoffId: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredAnswer[]> {
    const rows = await this.items
      .query(transaction)
      .join('handoff_answers', 'handoff_answers.id', 'handoff_items.answer_id')
      .where('handoff_items.handoff_id', handoffId)
      .select('handoff_answers.*');
    return rows.map((row: object) => answerMapper.fromRow(row));
  }

  async #readEvidence(
    handoff: { id: string; round: number },
    transaction?: DatabaseTransaction,
  ): Promise<StoredEvidence[]> {
    const rows = await this.#evidence
      .query(transaction)
      .where({ handoff_id: handoff.id })
      .andWhere(either =>
        either.whereNull('frozen_round').orWhere('frozen_round', handoff.round),
      )
      .orderBy('id');
    return rows.map((row: object) => evidenceMapper.fromRow(row));
  }
}
