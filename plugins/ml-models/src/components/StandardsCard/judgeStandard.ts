import type {
  CodeStandard,
  RepositoryChecks,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * What became of a check: `missing` when the host has others at the commit and none of that name, `unreported` when it has
 * none at all yet, `nightly` when it has none yet because it does not run with every change, `unread` when there was no
 * answer.
 */
export type CheckResult =
  | 'passed'
  | 'failed'
  | 'running'
  | 'skipped'
  | 'missing'
  | 'unreported'
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
  // A commit that continuous integration has not seen yet lacks nothing.
  const isUnseen = read?.checks.every(({ state }) => state === 'missing');
  const find = (name: string): { state: CheckResult; url?: string } => {
    const found = read?.checks.find(check => check.name === name);
    if (found?.state === 'missing' && isUnseen) return { state: 'unreported' };
    return found ?? { state: 'unread' };
  };
  return {
    gate: find(standard.gate).state,
    checks: standard.checks
      .filter(({ required }) => required)
      .map(({ name, failsOn, runs }) => {
        const { state, url } = find(name);
        return {
          name,
          failsOn,
          url,
          result: state === 'missing' && runs === 'nightly' ? 'nightly' : state,
        };
      }),
  };
}
