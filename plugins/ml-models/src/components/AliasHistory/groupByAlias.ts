import type { InventoryAlias } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Everything one alias has pointed to, newest first.
 *
 * @internal
 */
export interface AliasPast {
  alias: string;
  /** Where it points now; absent when it points nowhere. */
  current?: InventoryAlias;
  /** Where it pointed before, newest first. */
  earlier: InventoryAlias[];
}

/**
 * Turns assignments into one past per alias: those in force first, then by name.
 *
 * @internal
 */
export function groupByAlias(assignments: InventoryAlias[]): AliasPast[] {
  const byAlias = new Map<string, InventoryAlias[]>();
  for (const assignment of assignments) {
    const past = byAlias.get(assignment.alias) ?? [];
    past.push(assignment);
    byAlias.set(assignment.alias, past);
  }
  return [...byAlias.entries()]
    .map(([alias, past]): AliasPast => {
      const sorted = [...past].sort((a, b) => b.since.localeCompare(a.since));
      const [newest] = sorted;
      return newest.until
        ? { alias, earlier: sorted }
        : { alias, current: newest, earlier: sorted.slice(1) };
    })
    .sort(
      (a, b) =>
        Number(Boolean(b.current)) - Number(Boolean(a.current)) ||
        a.alias.localeCompare(b.alias),
    );
}
