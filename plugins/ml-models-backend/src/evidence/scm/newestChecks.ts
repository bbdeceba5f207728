import type { CommitCheck } from './ScmClient';

/**
 * Of several checks of one name only the newest, so that a repeated run replaces the one before. Addresses that no
 * browser should follow are dropped.
 *
 * @internal
 */
export function newestChecks(checks: CommitCheck[]): CommitCheck[] {
  const byName = new Map<string, CommitCheck>();
  for (const check of checks) {
    const known = byName.get(check.name);
    if (!known || momentOf(check) > momentOf(known)) {
      byName.set(check.name, {
        ...check,
        url: /^https?:\/\//.test(check.url ?? '') ? check.url : undefined,
      });
    }
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Hosts write times in zones of their own, so they are not compared as texts. */
function momentOf({ at }: CommitCheck): number {
  return Date.parse(at ?? '') || 0;
}
