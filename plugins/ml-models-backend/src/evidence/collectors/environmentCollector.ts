import type { EvidenceComparison } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceRequest,
  RepositoryFile,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { isObject } from '../parsing/isObject';
import { parseUvLock } from '../parsing/parseUvLock';
import { parseYaml } from '../parsing/parseYaml';
import { judgeRows, namesOf } from './judgeRows';
import { unreadFile } from './unreadFile';

const ITEM = 'repro-environment';
const LOCK = 'uv.lock';
const PYTHON = '.python-version';
const CONTAINER = '.devcontainer/devcontainer.json';

/**
 * `repro-environment`: training and serving use the same locked environment.
 *
 * @remarks
 * Reads `uv.lock`, `.python-version` and `.devcontainer/devcontainer.json` of both repositories. Fail: the experiment has no
 * lock file at the commit of the version, production has none, a package both need at run time has two versions, Python
 * differs in its first two numbers, or both have a development container and its image differs. Unknown while there is no
 * production repository.
 *
 * @internal
 */
export const environmentCollector: EvidenceCollector = {
  id: 'environment',
  itemIds: [ITEM],
  async collect(request) {
    const lock = await request.repository.read('experiment', LOCK);
    if (lock.state !== 'found') return [unreadFile(ITEM, lock)];
    const source = { label: LOCK, url: lock.url };
    const base = { itemId: ITEM, source, live: true };
    const packages = parseUvLock(lock.text);
    if (!packages) {
      const message = `${LOCK} of the experiment is no lock file.`;
      return [{ ...base, check: 'fail', message, inputs: { text: lock.text } }];
    }
    const production = await request.repository.locate('production');
    if (production.state !== 'found') {
      const message = `Training is locked; serving cannot be compared: ${production.reason}`;
      const inputs = { packages: [...packages] };
      return [{ ...base, check: 'unknown', message, inputs }];
    }
    const rows = [
      ...(await compareLocks(request, packages)),
      ...(await comparePython(request)),
      ...(await compareContainers(request)),
    ];
    const { check } = judgeRows(rows);
    const differing = rows.filter(row => row.result !== 'pass');
    const messages = {
      pass: `Training and serving agree (${rows.length} compared).`,
      fail: `Training and serving differ: ${namesOf(rows, 'fail')}.`,
      unknown: `Could not be compared: ${namesOf(rows, 'unknown')}.`,
      manual: '',
    };
    return [
      {
        ...base,
        check,
        message: messages[check],
        // Hundreds of equal packages help nobody.
        comparisons: differing.length ? differing : rows.slice(0, 20),
        inputs: { rows },
      },
    ];
  },
};

async function compareLocks(
  request: EvidenceRequest,
  training: Map<string, string>,
): Promise<EvidenceComparison[]> {
  const file = await request.repository.read('production', LOCK);
  if (file.state !== 'found') return [unreadRow(LOCK, file)];
  const serving = parseUvLock(file.text);
  if (!serving) {
    return [{ name: LOCK, result: 'fail', note: 'It is no lock file.' }];
  }
  return [...training]
    .filter(([name]) => serving.has(name))
    .map(([name, version]) => ({
      name,
      value: serving.get(name),
      threshold: version,
      result:
        serving.get(name) === version ? ('pass' as const) : ('fail' as const),
    }));
}

async function comparePython(
  request: EvidenceRequest,
): Promise<EvidenceComparison[]> {
  const files = await readBoth(request, PYTHON);
  const unread = files.find(file => file.state !== 'found');
  if (unread) return [unreadRow(PYTHON, unread)];
  const [training, serving] = files.map(file =>
    file.state === 'found' ? file.text.trim().slice(0, 50) : '',
  );
  const minor = (version: string) => version.match(/\d+\.\d+/)?.[0];
  const isSame = minor(training) === minor(serving);
  return [
    {
      name: 'Python',
      value: serving,
      threshold: training,
      result: isSame ? 'pass' : 'fail',
    },
  ];
}

async function compareContainers(
  request: EvidenceRequest,
): Promise<EvidenceComparison[]> {
  const files = await readBoth(request, CONTAINER);
  const [training, serving] = files.map(file =>
    file.state === 'found' ? imageOf(file.text) : undefined,
  );
  // A development container is welcome on both sides and asked for on none.
  if (training === undefined || serving === undefined) return [];
  return [
    {
      name: 'development container',
      value: serving,
      threshold: training,
      result: training === serving ? 'pass' : 'fail',
    },
  ];
}

/** The image of a development container. Its file is JSON with comments, which YAML reads once they are gone. */
function imageOf(text: string): string | undefined {
  const plain = text.replace(/^\s*\/\/.*$/gm, '');
  const { value } = parseYaml(plain);
  return isObject(value) && typeof value.image === 'string'
    ? value.image
    : undefined;
}

function readBoth(
  request: EvidenceRequest,
  path: string,
): Promise<RepositoryFile[]> {
  return Promise.all([
    request.repository.read('experiment', path),
    request.repository.read('production', path),
  ]);
}

function unreadRow(name: string, file: RepositoryFile): EvidenceComparison {
  return {
    name,
    result: file.state === 'none' ? 'fail' : 'unknown',
    note: file.state === 'found' ? undefined : file.reason,
  };
}
