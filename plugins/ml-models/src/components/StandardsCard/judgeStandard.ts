import type {
  CodeStandard,
  RepositoryChecks,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * What became of a check: `missing` when the host has none of that name at the commit, `nightly` when it has none yet
 * because it does not run with every change, `unread` when there was no answer.
 */
export type CheckResult =
  | 'passed'
  | 'failed'
  | 'running'
  | 'skipped'
  | 'missing'
  | 'nightly'
  | 'unread';

/** A check the standard requires, and what its repository said. */
export interface JudgedCheck {
  name: string;
  result: CheckResult;
  /** What makes it fail, in a sentence. */
  failsOn: string;
  /** Page of the run. */
  url: string | undefined;
}

/** The checks of a standard, and the gate that waits for them. */
export interface JudgedStandard {
  checks: JudgedCheck[];
  gate: CheckResult;
}

/**
 * Puts what a repository said beside what the standard says about each check.
 *
 * @internal
 */
export function judgeStandard(
  standard: CodeStandard,
  read: RepositoryChecks | undefined,
): JudgedStandard {
  const find = (name: string) =>
    read?.checks.find(check => check.name === name);
  return {
    gate: find(standard.gate)?.state ?? 'unread',
    checks: standard.checks
      .filter(({ required }) => required)
      .map(({ name, failsOn, runs }) => {
        const { state = 'unread', url } = find(name) ?? {};
        return {
          name,
          failsOn,
          url,
          result: state === 'missing' && runs === 'nightly' ? 'nightly' : state,
        };
      }),
  };
}
