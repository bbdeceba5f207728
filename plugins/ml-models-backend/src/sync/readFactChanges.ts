import type { AliasChange } from '../database/aliases/AliasStore';
import type { NewEvent } from '../database/events/EventStore';
import type { ModelFacts } from '../database/models/ModelSyncStore';
import type { ComparedModel } from './planModelPage';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';
import { toAliasChanges } from './toAliasChanges';
import { toModelChange } from './toModelChange';

/**
 * Everything to be written for models that changed.
 *
 * @internal
 */
export interface FactChanges {
  facts: ModelFacts[];
  aliases: AliasChange[];
  tagEdits: Array<{ id: string; key: string }>;
  events: NewEvent[];
}

/**
 * Reads what is stored of changed models and tells what is different. No transaction is needed: only the sync of
 * their source writes these facts, and one runs at a time.
 *
 * @internal
 */
export async function readFactChanges(
  stores: Pick<SyncStores, 'aliases' | 'models'>,
  changed: readonly ComparedModel[],
  /** ISO 8601. */
  at: string,
): Promise<FactChanges> {
  const changes: FactChanges = {
    facts: [],
    aliases: [],
    tagEdits: [],
    events: [],
  };
  const ids = changed.map(({ known }) => known.id);
  const stored = await stores.models.loadFacts(ids);
  const current = await stores.aliases.loadCurrent(ids);
  for (const { known, facts } of changed) {
    const { id } = known;
    const base = { at, subject: `model:${id}`, actor: SYNC_ACTOR };
    const change = toModelChange(stored.get(id) ?? facts, facts);
    if (change) {
      const { before, after, editedTags } = change;
      changes.events.push({ ...base, type: 'model.changed', before, after });
      if (editedTags.length > 0) {
        changes.tagEdits.push({ id, key: editedTags[0] });
      }
    }
    const moves = toAliasChanges(id, current.get(id) ?? [], facts.aliases);
    changes.aliases.push(...moves);
    changes.events.push(
      ...moves.map(move => ({ ...base, ...toAliasEvent(move) })),
    );
    changes.facts.push({ ...facts, id });
  }
  return changes;
}

function toAliasEvent({ alias, from, to }: AliasChange) {
  return {
    type: toAliasEventType({ from, to }),
    version: to ?? from?.version,
    before: { alias, version: from?.version },
    after: { alias, version: to },
  };
}

function toAliasEventType({ from, to }: Pick<AliasChange, 'from' | 'to'>) {
  if (!from) return 'alias.assigned';
  return to === undefined ? 'alias.removed' : 'alias.moved';
}
