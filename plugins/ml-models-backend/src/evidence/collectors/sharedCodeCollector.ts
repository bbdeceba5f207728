import { parseEntityRef } from '@backstage/catalog-model';
import type { EvidenceComparison } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceRequest,
  RepositorySide,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { judgeRows } from './judgeRows';

const ITEM = 'data-serving-availability';
const FEATURES = {
  experiment: 'src/experiment/features.py',
  production: 'src/service/features.py',
};
const OWNER_FILES = [
  '.github/CODEOWNERS',
  '.gitlab/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
];

/**
 * `data-serving-availability`: features come from the same code, which both teams own.
 *
 * @remarks
 * Compares `src/experiment/features.py` at the commit of the version with `src/service/features.py` of production, leaving
 * comments and empty lines out, and looks for both teams of the handoff in `CODEOWNERS` of both repositories. Pass: equal
 * code and both teams in both. Anything else is shown and left to people (manual), because a shared package serves as well
 * and teams have other names on other hosts. Unknown when a host did not answer.
 *
 * @internal
 */
export const sharedCodeCollector: EvidenceCollector = {
  id: 'shared-code',
  itemIds: [ITEM],
  async collect(request) {
    const rows = [
      await compareFeatures(request),
      ...(await judgeOwners(request, 'experiment')),
      ...(await judgeOwners(request, 'production')),
    ];
    const judged = judgeRows(rows);
    // Nothing here is proof of a fault.
    const check = judged.check === 'fail' ? 'manual' : judged.check;
    const isPassed =
      check === 'pass' && rows.every(row => row.result === 'pass');
    return [
      {
        itemId: ITEM,
        check: check === 'pass' && !isPassed ? 'manual' : check,
        message: isPassed
          ? 'Training and serving compute features with the same code, which both teams own.'
          : rows
              .flatMap(row => (row.result === 'pass' ? [] : row.note ?? []))
              .join(' '),
        comparisons: rows,
        source: { label: 'features.py and CODEOWNERS' },
        inputs: { rows },
        live: true,
      },
    ];
  },
};

async function compareFeatures({
  repository,
}: EvidenceRequest): Promise<EvidenceComparison> {
  const name = 'feature code';
  const [training, serving] = await Promise.all([
    repository.read('experiment', FEATURES.experiment),
    repository.read('production', FEATURES.production),
  ]);
  for (const file of [training, serving]) {
    if (file.state !== 'found') {
      const result = file.state === 'none' ? 'info' : 'unknown';
      return { name, result, note: file.reason };
    }
  }
  const isSame =
    training.state === 'found' &&
    serving.state === 'found' &&
    codeOf(training.text) === codeOf(serving.text);
  return isSame
    ? { name, result: 'pass' }
    : { name, result: 'info', note: 'The two features.py differ.' };
}

function codeOf(text: string): string {
  return text
    .split(/\r?\n/)
    .map(line => line.trimEnd())
    .filter(line => line !== '' && !line.trimStart().startsWith('#'))
    .join('\n');
}

async function judgeOwners(
  request: EvidenceRequest,
  side: RepositorySide,
): Promise<EvidenceComparison[]> {
  const name = `CODEOWNERS (${side})`;
  const { dataScience, engineering } = request.teams;
  const teams = [dataScience, engineering].filter(ref => ref !== undefined);
  for (const path of OWNER_FILES) {
    const file = await request.repository.read(side, path);
    if (file.state === 'unknown') {
      return [{ name, result: 'unknown', note: file.reason }];
    }
    if (file.state === 'found') {
      const missing = teams.filter(ref => !namesTeam(file.text, ref));
      const note = `${path} does not name ${missing.join(' and ')}.`;
      return missing.length === 0
        ? [{ name, value: path, result: 'pass' }]
        : [{ name, value: path, result: 'info', note }];
    }
  }
  const note = `The ${side} repository has no CODEOWNERS.`;
  return [{ name, result: 'info', note }];
}

/** Owners are written `@organisation/team` or `@team`, as a rule with the name of the group. */
function namesTeam(text: string, ref: string): boolean {
  const { name } = parseEntityRef(ref, { defaultKind: 'Group' });
  return text
    .split(/\r?\n/)
    .filter(line => !line.trimStart().startsWith('#'))
    .flatMap(line => line.split(/\s+/))
    .some(word => {
      const owner = word.startsWith('@') ? word.slice(1) : '';
      const last = owner.slice(owner.lastIndexOf('/') + 1);
      return last.toLocaleLowerCase('en-US') === name;
    });
}
