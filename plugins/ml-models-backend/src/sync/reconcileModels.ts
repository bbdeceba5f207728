import type { NewEvent } from '../database/events/EventStore';
import type { KnownModel } from '../database/models/ModelSyncStore';
import { isPlausibleAbsence } from './isPlausibleAbsence';
import type { ModelPassResult } from './ModelPass';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';

/**
 * Draws the consequence of what a complete listing lacks: missing once makes a model absent, missing twice in a row
 * removes it, and too much missing at once removes nothing.
 *
 * @internal
 */
export async function reconcileModels(options: {
  stores: SyncStores;
  pass: ModelPassResult;
  /** ISO 8601. */
  at: string;
}): Promise<{
  removed: number;
  /** Other models are absent than before. */
  isChanged: boolean;
  /** In words, when too much is missing to be believed. */
  doubt?: string;
}> {
  const { stores, pass, at } = options;
  const { missing, storedCount } = pass;
  const isPlausible = isPlausibleAbsence({
    stored: storedCount,
    listed: pass.listed.size,
    missing: missing.length,
  });
  const absent = missing.filter(model => model.state === 'present');
  const removed = isPlausible
    ? missing.filter(model => model.state === 'absent')
    : [];
  if (absent.length + removed.length > 0) {
    await stores.transaction(async transaction => {
      await stores.models.setState(transaction, absent, 'absent', at);
      await stores.models.setState(transaction, removed, 'removed', at);
      await stores.aliases.endAll(
        transaction,
        removed.map(model => model.id),
        at,
      );
      await stores.events.append(transaction, [
        ...absent.map(model => toEvent(model, 'absent', at)),
        ...removed.map(model => toEvent(model, 'removed', at)),
      ]);
    });
  }
  return {
    removed: removed.length,
    isChanged: absent.length + removed.length > 0,
    doubt: isPlausible
      ? undefined
      : `${missing.length} of ${storedCount} models are missing from the newest complete listing`,
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
