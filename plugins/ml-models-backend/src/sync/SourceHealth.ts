import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { SourceDoubts } from '../database/sources/SourceStore';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';

/**
 * Keeps the degraded state of a source: it is degraded as long as anything of it is in doubt, which the return of
 * what is missing ends, or a person.
 *
 * @internal
 */
export class SourceHealth {
  readonly #stores: Pick<SyncStores, 'events' | 'sources'>;

  private constructor(stores: Pick<SyncStores, 'events' | 'sources'>) {
    this.#stores = stores;
  }

  static create(options: {
    stores: Pick<SyncStores, 'events' | 'sources'>;
  }): SourceHealth {
    return new SourceHealth(options.stores);
  }

  /**
   * Brings state, reason and revision in line with what is in doubt. Called in the transaction that put it in doubt:
   * nobody can confirm with a revision that was given out for less. Answers what is in doubt, in words.
   */
  async update(
    transaction: DatabaseTransaction,
    options: {
      sourceId: string;
      /** Other rows are in doubt than before. */
      isDoubtChanged: boolean;
      /** ISO 8601. */
      at: string;
    },
  ): Promise<string[]> {
    const { sourceId, isDoubtChanged, at } = options;
    const { events, sources } = this.#stores;
    const source = await sources.find(sourceId, transaction);
    const wasDegraded = source?.degradedSince !== undefined;
    if (!wasDegraded && !isDoubtChanged) return [];
    const doubts = describe(await sources.countDoubts(transaction, sourceId));
    const isDegraded = doubts.length > 0;
    const reason = `${doubts.join(
      ', and ',
    )}. Nothing was removed: if it is really gone, a person can confirm it.`;
    const isNews = isDegraded
      ? isDoubtChanged || reason !== source?.degradedReason
      : wasDegraded;
    if (!isNews) return doubts;
    await sources.setDegraded(
      transaction,
      sourceId,
      isDegraded ? { since: source?.degradedSince ?? at, reason } : undefined,
    );
    if (isDegraded !== wasDegraded) {
      await events.appendChained(transaction, {
        at,
        type: isDegraded ? 'source.degraded' : 'source.recovered',
        subject: `source:${sourceId}`,
        actor: SYNC_ACTOR,
        after: isDegraded ? { doubts } : undefined,
      });
    }
    return doubts;
  }
}

function describe(counts: SourceDoubts): string[] {
  return (['models', 'versions'] as const)
    .filter(what => counts[what].doubted > 0)
    .map(what => {
      const { doubted, stored } = counts[what];
      return `${doubted} of ${stored} ${what} are missing from the newest complete listing`;
    });
}
