import type {
  CodeStandard,
  RepositoryCheck,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { namesCheck } from '../scm/namesCheck';
import type { CommitCheck } from '../scm/ScmClient';

/** A job of a matrix that failed is not made good by another. */
const WORST_FIRST = ['failed', 'running', 'skipped', 'passed'] as const;

/**
 * Holds what a host reported for a commit against what the standard requires, and its gate, which comes last.
 *
 * @internal
 */
export function judgeChecks(
  standard: CodeStandard,
  found: readonly CommitCheck[],
): RepositoryCheck[] {
  const required = standard.checks.filter(check => check.required);
  return [...required.map(({ name }) => name), standard.gate].map(
    (name): RepositoryCheck => {
      const named = found.filter(check => namesCheck(check.name, name));
      const worst = WORST_FIRST.flatMap(state =>
        named.filter(check => check.state === state),
      )[0];
      return worst
        ? { name, state: worst.state, url: worst.url }
        : { name, state: 'missing' };
    },
  );
}
