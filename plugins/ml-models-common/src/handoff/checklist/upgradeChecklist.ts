import { checklistItems } from './checklistItems';
import type { ChecklistTemplate } from './ChecklistTemplate';

/**
 * What an upgrade of a handoff's checklist would do to each item.
 *
 * @public
 */
export interface ChecklistUpgrade {
  /** The checklist the handoff has. */
  from: { id: string; version: string };
  /** The checklist it would get. */
  to: { id: string; version: string };
  /** Items that are new and start open. */
  added: string[];
  /** Items that are gone; their answers are archived, not erased. */
  removed: string[];
  /** Items whose answer stays. */
  kept: string[];
  /** Items of the same id that start again, because the major version changed. */
  reopened: string[];
  /** Kept items whose wording, reviewers or gates changed, with the names of the changed fields. */
  changed: Array<{ id: string; fields: string[] }>;
}

function majorOf(version: string): string {
  return version.split('.')[0];
}

/**
 * Compares a handoff's checklist with a newer one: new items open, removed ones archived, and the same id keeps its
 * answer while the major version is the same.
 *
 * @public
 */
export function upgradeChecklist(
  from: ChecklistTemplate,
  to: ChecklistTemplate,
): ChecklistUpgrade {
  const before = new Map(checklistItems(from).map(item => [item.id, item]));
  const after = new Map(checklistItems(to).map(item => [item.id, item]));
  const common = [...after.keys()].filter(id => before.has(id));
  const compatible =
    from.id === to.id && majorOf(from.version) === majorOf(to.version);

  const changed = common.flatMap(id => {
    const old = before.get(id)! as unknown as Record<string, unknown>;
    const now = after.get(id)! as unknown as Record<string, unknown>;
    const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter(
        field => JSON.stringify(old[field]) !== JSON.stringify(now[field]),
      )
      .sort();
    return fields.length > 0 ? [{ id, fields }] : [];
  });

  return {
    from: { id: from.id, version: from.version },
    to: { id: to.id, version: to.version },
    added: [...after.keys()].filter(id => !before.has(id)),
    removed: [...before.keys()].filter(id => !after.has(id)),
    kept: compatible ? common : [],
    reopened: compatible ? [] : common,
    changed,
  };
}
