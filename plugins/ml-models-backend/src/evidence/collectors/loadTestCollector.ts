import type { EvidenceComparison } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceRequest,
  RepositoryFile,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { isObject } from '../parsing/isObject';
import { parseJson } from '../parsing/parseJson';
import { toExcerpt } from '../parsing/toExcerpt';
import { judgeRows, namesOf } from './judgeRows';
import { readNewestContract } from './readContract';
import { unreadFile } from './unreadFile';

const ITEM = 'perf-serving-load';
const PATHS = ['load/reports/load-test.json', 'reports/load-test.json'];

/** Callers that wait after a slow answer ask a little less than agreed, so this share of the peak is enough. */
const ENOUGH_OF_PEAK = 0.95;

/** Fields of a report and the service level each is held against. */
const LEVELS = [
  { field: 'p50LatencyMs', level: 'p50LatencyMs', operator: '<=' },
  { field: 'p95LatencyMs', level: 'p95LatencyMs', operator: '<=' },
  { field: 'p99LatencyMs', level: 'p99LatencyMs', operator: '<=' },
  { field: 'rps', level: 'peakRps', operator: '>=' },
  { field: 'errorRate', level: 'maxErrorRate', operator: '<=' },
  { field: 'memoryMiB', level: 'maxMemoryMiB', operator: '<=' },
] as const;

/**
 * `perf-serving-load`: the load test keeps the service levels.
 *
 * @remarks
 * Reads `load/reports/load-test.json` (else `reports/load-test.json`) of the production repository, an object with
 * `p50LatencyMs`, `p95LatencyMs`, `p99LatencyMs`, `rps`, `errorRate`, `memoryMiB` and `modelVersion`, and compares it with
 * `slo` of `handoff.yaml`; 95 % of the peak is enough. A level that is not kept, a figure the report lacks, a report about another version: fail.
 * Without a report or without service levels: manual, because reports are often kept elsewhere.
 *
 * @internal
 */
export const loadTestCollector: EvidenceCollector = {
  id: 'load-test',
  itemIds: [ITEM],
  async collect(request) {
    const file = await readReport(request);
    if (file.state !== 'found') return [unreadFile(ITEM, file, 'manual')];
    const { fault, value } = parseJson(file.text);
    const source = { label: file.path, url: file.url };
    const base = {
      itemId: ITEM,
      source,
      live: true,
      excerpts: [toExcerpt(file)],
    };
    if (fault !== undefined || !isObject(value)) {
      const message = `${file.path} cannot be read: ${
        fault ?? 'expected an object'
      }.`;
      return [{ ...base, check: 'fail', message, inputs: { text: file.text } }];
    }
    const read = await readNewestContract(request);
    if (!read.contract) return [{ itemId: ITEM, ...read.missing }];
    const { slo = {} } = read.contract;
    const rows = [
      ...judgeVersion(value, request.versionLabel),
      ...LEVELS.flatMap<EvidenceComparison>(({ field, level, operator }) => {
        const limit = slo[level];
        if (limit === undefined) return [];
        const found = value[field];
        const row = { name: field, threshold: `${operator} ${limit}` };
        if (typeof found !== 'number') {
          return [{ ...row, result: 'fail', note: 'Not in the report.' }];
        }
        const isKept =
          operator === '<=' ? found <= limit : found >= limit * ENOUGH_OF_PEAK;
        const result = isKept ? 'pass' : 'fail';
        return [{ ...row, value: String(found), result }];
      }),
    ];
    const inputs = { report: value, slo, version: request.versionLabel };
    if (!rows.some(row => row.threshold && row.name !== 'modelVersion')) {
      const message =
        'handoff.yaml names no service levels the report could be held against.';
      return [{ ...base, check: 'manual', message, inputs }];
    }
    const judged = judgeRows(rows);
    const message =
      judged.check === 'pass'
        ? 'The load test keeps every service level.'
        : `Not kept: ${namesOf(rows, 'fail')}.`;
    return [{ ...base, ...judged, message, inputs }];
  },
};

async function readReport(request: EvidenceRequest): Promise<RepositoryFile> {
  const first = await request.repository.read('production', PATHS[0]);
  if (first.state !== 'none') return first;
  const second = await request.repository.read('production', PATHS[1]);
  return second.state === 'none' ? first : second;
}

function judgeVersion(
  report: Record<string, unknown>,
  label: string | undefined,
): EvidenceComparison[] {
  const found = report.modelVersion;
  if (found === undefined || label === undefined) return [];
  const result = String(found) === label ? 'pass' : 'fail';
  return [
    { name: 'modelVersion', value: String(found), threshold: label, result },
  ];
}
