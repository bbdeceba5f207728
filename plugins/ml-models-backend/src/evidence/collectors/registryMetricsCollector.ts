import {
  compareFairness,
  compareMetrics,
  compareSlices,
  type EvidenceComparison,
  type MetricReference,
  metricRulesOf,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { countOf } from './countOf';
import { findChampion } from './findChampion';
import { judgeRows, namesOf } from './judgeRows';
import { pinnedVersion, versionSource } from './pinnedVersion';
import { readContract, type ReadContract } from './readContract';

const ITEMS = [
  'perf-metric-thresholds',
  'perf-baseline',
  'perf-slices',
  'gov-fairness',
] as const;

type Item = (typeof ITEMS)[number];

/**
 * Metrics of the pinned version against what was agreed.
 *
 * @remarks
 * Reads the metrics of the inventory, the thresholds agreed in the design review (else those of `handoff.yaml` in the
 * experiment repository at the commit of the version), its `slices` and `fairness`.
 *
 * - `perf-metric-thresholds`: every threshold with a number is met. A missing metric, and no threshold at all, fails.
 * - `perf-baseline`: every threshold with `vs` is met; the champion is the version that serves, else the one a
 *   production alias points to. Without such a threshold: manual.
 * - `perf-slices`: every metric `slice.<key>.<metric>` keeps its limit. Without slices: manual.
 * - `gov-fairness`: slice metrics of every listed factor exist. Without factors: manual.
 *
 * @internal
 */
export const registryMetricsCollector: EvidenceCollector = {
  id: 'registry-metrics',
  itemIds: ITEMS,
  async collect(request) {
    const pinned = pinnedVersion(request);
    if (pinned.missing) {
      return ITEMS.map(itemId => ({ itemId, ...pinned.missing }));
    }
    const { metrics } = pinned.version;
    const read = await readContract(request, 'experiment');
    const rules =
      request.thresholds ?? (read.contract && metricRulesOf(read.contract));
    const plain = rules?.filter(rule => rule.versus === undefined);
    const versus = rules?.filter(rule => rule.versus !== undefined) ?? [];
    const champion = versus.some(rule => rule.versus === 'champion')
      ? await findChampion(request)
      : undefined;

    const find = createFinder(request, metrics, read, champion);
    const { slices = [], fairness } = read.contract ?? {};
    return [
      plain
        ? find(
            'perf-metric-thresholds',
            compareMetrics({ rules: plain, metrics }),
            plain,
            { check: 'fail', message: 'No threshold was agreed.' },
          )
        : { itemId: ITEMS[0], ...read.missing! },
      rules
        ? find(
            'perf-baseline',
            compareMetrics({ rules: versus, metrics, champion }),
            versus,
            {
              check: 'manual',
              message: 'No threshold compares with a baseline or the champion.',
            },
          )
        : { itemId: ITEMS[1], ...read.missing! },
      read.contract
        ? find('perf-slices', compareSlices(slices, metrics), slices, {
            check: 'manual',
            message: 'handoff.yaml names no slices.',
          })
        : { itemId: ITEMS[2], ...softened(read) },
      read.contract
        ? find(
            'gov-fairness',
            compareFairness(fairness?.factors ?? [], metrics),
            fairness,
            {
              check: 'manual',
              message: 'handoff.yaml names no factors of fairness.',
            },
          )
        : { itemId: ITEMS[3], ...softened(read) },
    ];
  },
};

function createFinder(
  request: EvidenceRequest,
  metrics: Record<string, number>,
  read: ReadContract,
  champion: MetricReference | undefined,
) {
  return (
    itemId: Item,
    rows: EvidenceComparison[],
    rules: unknown,
    whenEmpty: Pick<EvidenceFinding, 'check' | 'message'>,
  ): EvidenceFinding => {
    const base = {
      itemId,
      source: versionSource(request),
      inputs: { metrics, rules, champion },
      links: linkOf(read),
    };
    if (rows.length === 0) return { ...base, ...whenEmpty };
    const judged = judgeRows(rows);
    const failed = namesOf(rows, 'fail');
    const open = namesOf(rows, 'unknown');
    const messages = {
      fail: `Not met: ${failed}.`,
      unknown: `Could not be compared: ${open}.`,
      pass: `${countOf(rows.length, 'condition')} met.`,
      manual: '',
    };
    return { ...base, ...judged, message: messages[judged.check] };
  };
}

function linkOf(read: ReadContract): EvidenceFinding['links'] {
  const url = read.contract ? read.source.url : undefined;
  return url ? [{ title: 'handoff.yaml', url }] : undefined;
}

/** A file that is not there says nothing about slices and factors: whether there are any, people know. */
function softened(read: ReadContract) {
  const missing = read.missing!;
  return {
    ...missing,
    check: missing.check === 'fail' ? 'manual' : missing.check,
  } as const;
}
