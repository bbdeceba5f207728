import type { Knex } from 'knex';
import { validate as isUuid } from 'uuid';
import type { DatabaseTransaction } from '../DatabaseTransaction';
import { inChunks } from '../inChunks';
import { Table } from '../Table';
import type {
  DesignReviewStore,
  DesignReviewWithHandoffs,
} from './DesignReviewStore';
import { designReviewMapper, type StoredDesignReview } from './handoffRows';

/** {@link DesignReviewStore} over knex. @internal */
export class DatabaseDesignReviewStore implements DesignReviewStore {
  readonly #knex: Knex;
  readonly #reviews: Table<StoredDesignReview>;

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#reviews = Table.create({
      knex,
      name: 'design_reviews',
      mapper: designReviewMapper,
    });
  }

  static create(options: { knex: Knex }): DatabaseDesignReviewStore {
    return new DatabaseDesignReviewStore(options.knex);
  }

  async insert(
    transaction: DatabaseTransaction,
    review: DesignReviewWithHandoffs,
  ): Promise<void> {
    await this.#reviews.insert(transaction, [review]);
    await this.#setHandoffs(transaction, review.id, review.handoffIds);
  }

  async update(
    transaction: DatabaseTransaction,
    read: { id: string; revision: number },
    changes: Partial<DesignReviewWithHandoffs>,
  ): Promise<boolean> {
    const { id, revision } = read;
    const changed = await this.#reviews.update(
      transaction,
      { id, revision },
      changes,
    );
    if (changed !== 1) return false;
    if (changes.handoffIds) {
      await transaction('design_review_handoffs')
        .where({ review_id: id })
        .delete();
      await this.#setHandoffs(transaction, id, changes.handoffIds);
    }
    return true;
  }

  async find(id: string): Promise<DesignReviewWithHandoffs | undefined> {
    if (!isUuid(id)) return undefined;
    const reviews = await this.#reviews.find({
      id: id.toLocaleLowerCase('en-US'),
    });
    return (await this.#withHandoffs(reviews))[0];
  }

  async list(query: {
    unitRefs?: readonly string[];
    handoffId?: string;
    state?: StoredDesignReview['state'];
    after?: { heldAt: string; id: string };
    limit: number;
  }): Promise<DesignReviewWithHandoffs[]> {
    const { unitRefs, handoffId, state, after, limit } = query;
    if (after && !isUuid(after.id)) return [];
    if (handoffId && !isUuid(handoffId)) return [];
    const rows = await this.#reviews
      .query()
      .modify(builder => {
        if (unitRefs) builder.whereIn('unit_ref', unitRefs);
        if (state) builder.where('state', state);
        if (handoffId) {
          builder.whereIn(
            'id',
            this.#knex('design_review_handoffs')
              .where({ handoff_id: handoffId })
              .select('review_id'),
          );
        }
        if (!after) return;
        builder.andWhere(earlier =>
          earlier
            .where('held_at', '<', after.heldAt)
            .orWhere(same =>
              same.where('held_at', after.heldAt).where('id', '<', after.id),
            ),
        );
      })
      .orderBy([
        { column: 'held_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    return this.#withHandoffs(
      rows.map((row: object) => designReviewMapper.fromRow(row)),
    );
  }

  async findNextPlanned(
    unitRefs: readonly string[],
  ): Promise<DesignReviewWithHandoffs | undefined> {
    const row = await this.#reviews
      .query()
      .whereIn('unit_ref', unitRefs)
      .where('state', 'planned')
      .orderBy('held_at')
      .first();
    if (!row) return undefined;
    return (await this.#withHandoffs([designReviewMapper.fromRow(row)]))[0];
  }

  async listHandoffIds(
    reviewIds: readonly string[],
  ): Promise<Array<{ reviewId: string; handoffId: string }>> {
    const found = [];
    for (const chunk of inChunks(reviewIds.filter(isUuid))) {
      found.push(
        ...(await this.#knex('design_review_handoffs')
          .whereIn('review_id', chunk)
          .select({ reviewId: 'review_id', handoffId: 'handoff_id' })),
      );
    }
    return found;
  }

  async listIdsOfHandoff(handoffId: string): Promise<string[]> {
    return this.#knex('design_review_handoffs')
      .join('design_reviews', 'design_reviews.id', 'review_id')
      .where({ handoff_id: handoffId })
      .orderBy('held_at', 'desc')
      .pluck('review_id');
  }

  async #withHandoffs(
    reviews: StoredDesignReview[],
  ): Promise<DesignReviewWithHandoffs[]> {
    const rows: Array<{ review_id: string; handoff_id: string }> =
      await this.#knex('design_review_handoffs')
        .whereIn(
          'review_id',
          reviews.map(review => review.id),
        )
        .orderBy('position')
        .select('review_id', 'handoff_id');
    return reviews.map(review => ({
      ...review,
      handoffIds: rows
        .filter(row => row.review_id === review.id)
        .map(row => row.handoff_id),
    }));
  }

  async #setHandoffs(
    transaction: DatabaseTransaction,
    reviewId: string,
    handoffIds: readonly string[],
  ): Promise<void> {
    if (handoffIds.length === 0) return;
    await transaction('design_review_handoffs').insert(
      handoffIds.map((handoffId, position) => ({
        review_id: reviewId,
        handoff_id: handoffId,
        position,
      })),
    );
  }
}
