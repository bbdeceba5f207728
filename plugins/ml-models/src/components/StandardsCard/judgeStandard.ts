import type {
  CodeStandard,
  EvidenceComparison,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * What became of a check: `missing` when the repositories were asked and have none of that name, `unread` when nobody has
 * asked for it.
 */
export type CheckResult = 'pass' | 'fail' | 'unknown' | 'missing' | 'unread';

/** A check the standard requires, and what its repository said. */
export interface JudgedCheck {
  name: string;
  result: CheckResult;
  /** What makes it fail, in a sentence. */
  failsOn: string;
  /** Where it was looked for, with the commit. */
  note: string | undefined;
}

/**
 * Holds what was read of the checks of a repository against the standard it follows.
 *
 * @param project - Owner and name of the repository, as evidence names it; undefined when the component does not tell.
 *
 * @internal
 */
export function judgeStandard(
  standard: CodeStandard,
  rows: readonly EvidenceComparison[],
  project: string | undefined,
): JudgedCheck[] {
  return standard.checks
    .filter(({ required }) => required)
    .map(({ name, failsOn }) => {
      const named = rows.filter(row => row.name === name);
      const own = named.filter(
        ({ value, note }) =>
          value !== undefined &&
          project !== undefined &&
          note?.endsWith(` of ${project}`),
      );
      // The newest collection comes first; red in one job of a name is red.
      const found =
        own.find(({ result }) => result === 'fail') ??
        own.find(({ result }) => result !== 'pass') ??
        own[0] ??
        named.find(({ value }) => value === undefined);
      return { name, failsOn, note: found?.note, result: toResult(found) };
    });
}

function toResult(row: EvidenceComparison | undefined): CheckResult {
  if (!row) return 'unread';
  if (row.value === undefined && row.result === 'fail') return 'missing';
  return row.result === 'info' ? 'unknown' : row.result;
}
