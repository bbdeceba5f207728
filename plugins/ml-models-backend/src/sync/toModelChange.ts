import type { ModelFacts } from '../database/models/ModelSyncStore';

type Comparable = Pick<
  ModelFacts,
  'name' | 'description' | 'url' | 'tags' | 'owners'
>;

/**
 * What an edit in the registry changed.
 *
 * @internal
 */
export interface ModelChange {
  /** Only the members that differ; of tags only the keys that differ. */
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  /** Keys of tags that were set, changed or removed, in order. */
  editedTags: string[];
}

/**
 * The difference between two states of a model; undefined when there is none besides its aliases.
 *
 * @internal
 */
export function toModelChange(
  before: Comparable,
  after: Comparable,
): ModelChange | undefined {
  const change: ModelChange = { before: {}, after: {}, editedTags: [] };
  for (const member of ['name', 'description', 'url'] as const) {
    if (before[member] === after[member]) continue;
    change.before[member] = before[member];
    change.after[member] = after[member];
  }
  if (before.owners.join('\n') !== after.owners.join('\n')) {
    change.before.owners = before.owners;
    change.after.owners = after.owners;
  }
  const old = new Map(Object.entries(before.tags));
  const now = new Map(Object.entries(after.tags));
  change.editedTags = [...new Set([...old.keys(), ...now.keys()])]
    .filter(key => old.get(key) !== now.get(key))
    .sort();
  if (change.editedTags.length > 0) {
    change.before.tags = pick(old, change.editedTags);
    change.after.tags = pick(now, change.editedTags);
  }
  const changed = { ...change.before, ...change.after };
  return Object.keys(changed).length > 0 ? change : undefined;
}

function pick(tags: Map<string, string>, keys: string[]) {
  return Object.fromEntries(
    keys.filter(key => tags.has(key)).map(key => [key, tags.get(key)]),
  );
}
