import type { AliasChange, StoredAlias } from '../database/aliases/AliasStore';

/**
 * What has to be ended and begun so that the stored assignments of a model become the listed ones.
 *
 * @internal
 */
export function toAliasChanges(
  modelId: string,
  current: readonly StoredAlias[],
  listed: Record<string, string>,
): AliasChange[] {
  const now = new Map(Object.entries(listed));
  const changes: AliasChange[] = [];
  for (const { alias, version, since } of current) {
    const to = now.get(alias);
    now.delete(alias);
    if (to === version) continue;
    changes.push({ modelId, alias, from: { version, since }, to });
  }
  for (const [alias, to] of now) changes.push({ modelId, alias, to });
  return changes;
}
