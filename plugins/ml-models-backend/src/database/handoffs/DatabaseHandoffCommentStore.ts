import type { Knex } from 'knex';
import { validate as isUuid } from 'uuid';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { Table } from '../Table';
import type { HandoffCommentStore } from './HandoffCommentStore';
import { commentMapper, type StoredComment } from './handoffRows';

/** {@link HandoffCommentStore} over knex. @internal */
export class DatabaseHandoffCommentStore implements HandoffCommentStore {
  readonly #comments: Table<StoredComment>;
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#comments = Table.create({
      knex,
      name: 'handoff_comments',
      mapper: commentMapper,
    });
  }

  static create(options: { knex: Knex }): DatabaseHandoffCommentStore {
    return new DatabaseHandoffCommentStore(options.knex);
  }

  async insert(
    transaction: DatabaseTransaction,
    comment: StoredComment,
  ): Promise<void> {
    await this.#comments.insert(transaction, [comment]);
  }

  async find(
    handoffId: string,
    commentId: string,
    transaction?: DatabaseTransaction,
  ): Promise<StoredComment | undefined> {
    if (!isUuid(commentId)) return undefined;
    const [comment] = await this.#comments.find(
      { handoffId, id: commentId },
      { transaction },
    );
    return comment;
  }

  async list(query: {
    handoffId: string;
    itemId: string;
    after?: { at: string; id: string };
    limit: number;
  }): Promise<StoredComment[]> {
    const { handoffId, itemId, after, limit } = query;
    if (after && !isUuid(after.id)) return [];
    const rows = await this.#comments
      .query()
      .where(commentMapper.toRow({ handoffId, itemId }))
      .modify(builder => {
        if (!after) return;
        builder.andWhere(later =>
          later
            .where('at', '>', after.at)
            .orWhere(same =>
              same.where('at', after.at).where('id', '>', after.id),
            ),
        );
      })
      .orderBy(['at', 'id'])
      .limit(limit);
    return rows.map((row: object) => commentMapper.fromRow(row));
  }

  async readThreads(
    handoffId: string,
    newest: number,
  ): Promise<{ comments: StoredComment[]; counts: Map<string, number> }> {
    const ranked = this.#comments
      .query()
      .where({ handoff_id: handoffId })
      .select('*')
      .rowNumber('place', builder =>
        builder.partitionBy('item_id').orderBy([
          { column: 'at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ]),
      )
      .select(
        this.#knex.raw('count(*) over (partition by item_id) as thread_length'),
      )
      .as('ranked');
    const rows = await this.#knex
      .from(ranked)
      .where('place', '<=', newest)
      .orderBy(['at', 'id'])
      .select('*');
    return {
      comments: rows.map((row: object) => commentMapper.fromRow(row)),
      counts: new Map(
        rows.map(row => [row.item_id ?? '', Number(row.thread_length)]),
      ),
    };
  }

  async erase(
    transaction: DatabaseTransaction,
    comment: StoredComment,
    at: string,
  ): Promise<void> {
    await this.#comments.update(
      transaction,
      { id: comment.id },
      { text: undefined, erasedAt: at },
    );
    if (comment.eventId) {
      await transaction('event_texts')
        .where({ event_id: comment.eventId })
        .delete();
    }
  }
}
