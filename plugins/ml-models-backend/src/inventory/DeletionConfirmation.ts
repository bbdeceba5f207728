import type { EventsService } from '@backstage/plugin-events-node';
import { INVENTORY_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import { replaceRefused } from '../sync/cleanRecord';
import { removeVersions } from '../sync/reconcileVersions';
import type { SyncStores } from '../sync/SyncStores';

/**
 * Carries out what a person decided: everything of a degraded source that is in doubt is removed, or everything of a
 * source that is configured no longer, in one transaction with the event that says who did it and why.
 *
 * @internal
 */
export class DeletionConfirmation {
  readonly #events: EventsService;
  readonly #stores: SyncStores;

  private constructor(options: { events: EventsService; stores: SyncStores }) {
    this.#events = options.events;
    this.#stores = options.stores;
  }

  static create(options: {
    events: EventsService;
    stores: SyncStores;
  }): DeletionConfirmation {
    return new DeletionConfirmation(options);
  }

  /** Answers false, and changes nothing, when there is nothing to confirm or the source has another revision. */
  async confirm(
    sourceId: string,
    decision: {
      /** Of a source that is configured no longer, all is removed. */
      which: 'doubted' | 'all';
      revision: number;
      reason: string;
      actor: string;
      at: string;
    },
  ): Promise<boolean> {
    const { aliases, digests, events, models, sources, versions } =
      this.#stores;
    const { actor, at, reason, revision, which } = decision;
    const isDone = await this.#stores.transaction(async transaction => {
      const source = await sources.find(sourceId, transaction);
      if (!source || (which === 'doubted' && !source.degradedSince)) {
        return false;
      }
      // Moves the revision first: of two people who confirm at once, one is told so.
      const isCurrent = await sources.setDegraded(
        transaction,
        sourceId,
        undefined,
        revision,
      );
      if (!isCurrent) return false;
      const modelIds = await models.listIds(transaction, sourceId, which);
      await models.setState(transaction, modelIds, 'removed', at);
      // After the models: the versions of a model that is removed go with it.
      const goneVersions = await versions.listDoubted(transaction, sourceId);
      await aliases.endAll(transaction, modelIds, at);
      await removeVersions({
        stores: this.#stores,
        transaction,
        versions: goneVersions,
        at,
        actor,
      });
      await digests.setVersionsDue(transaction, {
        ids: [...new Set(goneVersions.map(version => version.modelId))],
      });
      await events.append(
        transaction,
        modelIds.map(id => ({
          at,
          type: 'model.removed',
          subject: `model:${id}`,
          actor,
          after: { state: 'removed' },
        })),
      );
      await events.appendChained(transaction, {
        at,
        type: 'source.deletions-confirmed',
        subject: `source:${sourceId}`,
        actor,
        before: { revision, reason: source.degradedReason },
        after: {
          removedModels: modelIds.length,
          removedVersions: goneVersions.length,
        },
        reason: replaceRefused(reason),
      });
      return true;
    });
    if (isDone) {
      await this.#events.publish({
        topic: INVENTORY_CHANGED_TOPIC,
        eventPayload: { sourceId, since: at },
      });
    }
    return isDone;
  }
}
