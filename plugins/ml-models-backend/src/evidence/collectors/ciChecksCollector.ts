import { toError } from '@backstage/errors';
import type { EvidenceComparison } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
  RepositorySide,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { namesCheck } from '../scm/namesCheck';
import type { CommitCheck } from '../scm/ScmClient';
import type { ScmClients } from '../scm/ScmClients';
import { judgeRows, namesOf } from './judgeRows';

/** Checks of one side at one commit, or why there are none to look at. @internal */
type SideChecks =
  | { state: 'found'; commit: string; label: string; checks: CommitCheck[] }
  | { state: 'none' | 'unknown'; reason: string };

/** Which checks an item needs. @internal */
export type RequiredChecks = Record<string, string[]>;

/**
 * Checks by name, as the CI files of the two software templates call them; `mlModels.evidence.requiredChecks` replaces
 * them per item.
 *
 * @internal
 */
export const standardRequiredChecks: RequiredChecks = {
  'io-examples': ['contract-tests'],
  'err-invalid-input': ['contract-tests'],
  'data-validation': ['data-validation'],
  'repro-environment': ['lock-check'],
  'repro-tests': ['tests'],
  'gov-supply-chain': ['supply-chain'],
};

const RESULTS = {
  passed: 'pass',
  failed: 'fail',
  running: 'unknown',
  skipped: 'unknown',
} as const;

/**
 * Checks of continuous integration at the exact commit.
 *
 * @remarks
 * Asks GitHub (check runs and commit statuses), GitLab (jobs of pipelines and commit statuses) or Gitea (commit statuses)
 * for the commit of the version in the experiment repository and for the newest commit of the production repository. A
 * required check counts in whichever of the two has it; red in one of them is red. Pass: green. Fail: red, or both
 * repositories answered and neither has it. Unknown: running, skipped, no answer, or a repository is missing that could
 * have it.
 *
 * @internal
 */
export function createCiChecksCollector(options: {
  required: RequiredChecks;
  scm: ScmClients;
}): EvidenceCollector {
  const { required, scm } = options;
  return {
    id: 'ci-checks',
    itemIds: Object.keys(required),
    async collect(request) {
      const sides = await Promise.all([
        readChecks(scm, request, 'experiment'),
        readChecks(scm, request, 'production'),
      ]);
      return Object.entries(required).map(([itemId, names]) =>
        judge(itemId, names, sides),
      );
    },
  };
}

async function readChecks(
  scm: ScmClients,
  request: EvidenceRequest,
  side: RepositorySide,
): Promise<SideChecks> {
  const located = await request.repository.locate(side);
  if (located.state !== 'found') return located;
  const { commit, missingCommit, url } = located.value;
  const repository = scm.parse(url);
  if (missingCommit) {
    const reason = `The repository has no commit ${missingCommit.slice(0, 8)}.`;
    return { state: 'unknown', reason };
  }
  if (!repository || !commit) {
    const reason = `The host of ${url} cannot be asked for checks.`;
    return { state: 'unknown', reason };
  }
  try {
    const client = await scm.connect(repository);
    const checks = await client!.listChecks(commit, request.signal);
    return { state: 'found', commit, label: repository.project, checks };
  } catch (error) {
    return { state: 'unknown', reason: `${toError(error).message}.` };
  }
}

function judge(
  itemId: string,
  names: string[],
  sides: SideChecks[],
): EvidenceFinding {
  const answered = sides.filter(side => side.state === 'found');
  const silent = sides.filter(side => side.state !== 'found');
  const links: { title: string; url: string }[] = [];
  const rows = names.flatMap<EvidenceComparison>(name => {
    const found = answered.flatMap(({ checks, commit, label }) =>
      checks
        .filter(check => namesCheck(check.name, name))
        .map(check => {
          if (check.url) links.push({ title: check.name, url: check.url });
          return {
            name,
            value: check.state,
            threshold: 'passed',
            result: RESULTS[check.state],
            note: `${check.name} at ${commit.slice(0, 8)} of ${label}`,
          };
        }),
    );
    if (found.length > 0) return found;
    const note = silent.length
      ? silent.map(side => side.reason).join(' ')
      : `Neither ${answered
          .map(({ commit, label }) => `${label} at ${commit.slice(0, 8)}`)
          .join(' nor ')} has a check of this name.`;
    const result = silent.length ? 'unknown' : 'fail';
    return [{ name, threshold: 'passed', result, note }];
  });
  const judged = judgeRows(rows);
  const notes = (result: EvidenceComparison['result']) =>
    [
      ...new Set(
        rows.filter(row => row.result === result).map(row => row.note),
      ),
    ].join('; ');
  const messages = {
    pass: `Green: ${names.join(', ')}.`,
    fail: `Not green: ${namesOf(rows, 'fail')} (${notes('fail')}).`,
    unknown: `Not known: ${namesOf(rows, 'unknown')} (${notes('unknown')}).`,
    manual: '',
  };
  return {
    itemId,
    ...judged,
    message: messages[judged.check],
    source: {
      label: answered[0]
        ? `CI of ${answered[0].label}`
        : 'Continuous integration',
      url: links[0]?.url,
    },
    links,
    inputs: {
      names,
      commits: answered.map(({ commit, label }) => ({ commit, label })),
      states: rows.map(({ name, value, result }) => ({ name, value, result })),
    },
    live: true,
  };
}
