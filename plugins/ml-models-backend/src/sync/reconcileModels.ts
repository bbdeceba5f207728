import type { NewEvent } from '../database/events/EventStore';
import type { KnownModel } from '../database/models/ModelSyncStore';
import { isPlausibleAbsence } from './isPlausibleAbsence';
import type { ModelPassResult } from './ModelPass';
import type { SourceHealth } from './SourceHealth';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';

const toId = (model: KnownModel) => model.id;

/**
 * Draws the consequence of what a complete listing lacks: missing once makes a model absent, missing twice in a row
 * removes it. When too much is missing at once, nothing is removed, and what is missing is in doubt: it stays until it
 * returns or a person confirms it, and nothing else is removed before that.
 *
 * @internal
 */
export async function reconcileModels(options: {
  stores: SyncStores;
  health: SourceHealth;
  sourceId: string;
  pass: ModelPassResult;
  /** ISO 8601. */
  at: string;
}): Promise<{
  removed: number;
  /** Other models are absent than before. */
  isChanged: boolean;
  /** In words, what of the source is in doubt. */
  doubts: string[];
}> {
  const { stores, health, sourceId, pass, at } = options;
  const { missing, storedCount } = pass;
  const isBelieved =
    !missing.some(model => model.doubted) &&
    isPlausibleAbsence({
      stored: storedCount,
      listed: pass.listed.size,
      missing: missing.length,
    });
  const isPresent = (model: KnownModel) => model.state === 'present';
  const newlyMissing = missing.filter(isPresent);
  const removed = isBelieved ? missing.filter(each => !isPresent(each)) : [];
  const doubted = isBelieved ? [] : missing.filter(each => !each.doubted);
  const doubts = await stores.transaction(async transaction => {
    if (isBelieved) {
      await stores.models.setState(
        transaction,
        newlyMissing.map(toId),
        'absent',
        at,
      );
    }
    await stores.models.setDoubted(transaction, doubted.map(toId), at);
    await stores.models.setState(transaction, removed.map(toId), 'removed', at);
    await stores.aliases.endAll(transaction, removed.map(toId), at);
    await stores.events.append(transaction, [
      ...newlyMissing.map(model => toEvent(model, 'absent', at)),
      ...removed.map(model => toEvent(model, 'removed', at)),
    ]);
    return health.update(transaction, {
      sourceId,
      isDoubtChanged: doubted.length > 0,
      at,
    });
  });
  return {
    removed: removed.length,
    isChanged: newlyMissing.length + doubted.length + removed.length > 0,
    doubts,
  };
}

function toEvent(
  model: KnownModel,
  state: 'absent' | 'removed',
  at: string,
): NewEvent {
  return {
    at,
    type: `model.${state}`,
    subject: `model:${model.id}`,
    actor: SYNC_ACTOR,
    before: { state: model.state },
    after: { state },
  };
}
