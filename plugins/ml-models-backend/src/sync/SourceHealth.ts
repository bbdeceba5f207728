import type { StoredSource } from '../database/sources/SourceStore';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';

/**
 * Keeps the degraded state of a source: set while a complete listing lacks too much to be believed, cleared by the
 * first one that does not, or by a person.
 *
 * @internal
 */
export class SourceHealth {
  readonly #stores: SyncStores;

  private constructor(stores: SyncStores) {
    this.#stores = stores;
  }

  static create(options: { stores: SyncStores }): SourceHealth {
    return new SourceHealth(options.stores);
  }

  async update(options: {
    source: StoredSource;
    /** In words; empty when the listing is believed. */
    doubts: readonly string[];
    /** Other rows are absent than after the sync before, so an earlier look at them no longer counts. */
    isAbsenceChanged: boolean;
    /** ISO 8601. */
    at: string;
  }): Promise<void> {
    const { source, doubts, isAbsenceChanged, at } = options;
    const { events, sources } = this.#stores;
    const wasDegraded = source.degradedSince !== undefined;
    const isDegraded = doubts.length > 0;
    const reason = `${doubts.join(
      ', and ',
    )}. Nothing was removed: if it is really gone, a person can confirm it.`;
    const isNews = isDegraded
      ? isAbsenceChanged || reason !== source.degradedReason
      : wasDegraded;
    if (!isNews) return;
    await this.#stores.transaction(async transaction => {
      const state = { since: source.degradedSince ?? at, reason };
      await sources.setDegraded(
        transaction,
        source.id,
        isDegraded ? state : undefined,
      );
      if (isDegraded === wasDegraded) return;
      await events.appendChained(transaction, {
        at,
        type: isDegraded ? 'source.degraded' : 'source.recovered',
        subject: `source:${source.id}`,
        actor: SYNC_ACTOR,
        after: isDegraded ? { doubts } : undefined,
      });
    });
  }
}
