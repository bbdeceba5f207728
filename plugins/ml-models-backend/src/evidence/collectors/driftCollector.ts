import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { isObject } from '../parsing/isObject';
import { parseYaml } from '../parsing/parseYaml';
import { toExcerpt } from '../parsing/toExcerpt';
import { judgeRows, namesOf } from './judgeRows';
import { pinnedVersion } from './pinnedVersion';
import { unreadFile } from './unreadFile';

const ITEM = 'mon-data-drift';
const PATH = 'monitoring/drift.yaml';

/**
 * `mon-data-drift`: every input is watched.
 *
 * @remarks
 * `monitoring/drift.yaml` of the production repository lists every input of the signature under `features` (names, objects
 * with `name`, or keys), or under `excluded`. A missing input, and no file: fail. A signature whose inputs have no names:
 * manual.
 *
 * @internal
 */
export const driftCollector: EvidenceCollector = {
  id: 'drift',
  itemIds: [ITEM],
  async collect(request) {
    return [await judge(request)];
  },
};

async function judge(request: EvidenceRequest): Promise<EvidenceFinding> {
  const file = await request.repository.read('production', PATH);
  if (file.state !== 'found') return unreadFile(ITEM, file);
  const { fault, value } = parseYaml(file.text);
  const source = { label: PATH, url: file.url };
  const base = {
    itemId: ITEM,
    source,
    live: true,
    excerpts: [toExcerpt(file)],
  };
  if (fault !== undefined || !isObject(value)) {
    const message = `${PATH} cannot be read: ${fault ?? 'expected an object'}.`;
    return { ...base, check: 'fail', message, inputs: { text: file.text } };
  }
  const pinned = pinnedVersion(request);
  if (pinned.missing) return { ...base, ...pinned.missing, source };
  const signature = pinned.version.signature;
  const inputs = { value, signature };
  if (!signature) {
    const message = 'There is no signature to compare with.';
    return { ...base, check: 'unknown', message, inputs };
  }
  const wanted = signature.inputs.flatMap(field => field.name ?? []);
  if (wanted.length === 0) {
    const message = 'The inputs of the signature have no names.';
    return { ...base, check: 'manual', message, inputs };
  }
  const covered = namesIn(value.features ?? value.inputs);
  const excluded = namesIn(value.excluded ?? value.exclude ?? value.exclusions);
  const rows = wanted.map(name => ({
    name,
    value: describeCover(covered.has(name), excluded.has(name)),
    result:
      covered.has(name) || excluded.has(name)
        ? ('pass' as const)
        : ('fail' as const),
  }));
  const { check, comparisons } = judgeRows(rows);
  return {
    ...base,
    check,
    comparisons,
    message:
      check === 'pass'
        ? `Every input is watched or excluded (${wanted.length}).`
        : `Not watched: ${namesOf(rows, 'fail')}.`,
    inputs,
  };
}

function describeCover(isCovered: boolean, isExcluded: boolean): string {
  if (isCovered) return 'watched';
  return isExcluded ? 'excluded' : 'missing';
}

/** Names in a list of names, a list of objects with a name, or the keys of an object. */
function namesIn(value: unknown): Set<string> {
  if (Array.isArray(value)) {
    return new Set(
      value.flatMap(each => {
        const name = isObject(each) ? each.name ?? each.feature : each;
        return typeof name === 'string' ? name : [];
      }),
    );
  }
  return new Set(isObject(value) ? Object.keys(value) : []);
}
