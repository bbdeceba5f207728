import {
  createRequest,
  type SampleChanges,
  sampleVersion,
} from '../__testUtils__/createRequest';
import { registryFieldsCollector } from './registryFieldsCollector';
import { registryMetricsCollector } from './registryMetricsCollector';
import { registryRetrainingCollector } from './registryRetrainingCollector';

type Case = [
  what: string,
  changes: SampleChanges,
  check: string,
  message?: string,
];

const collectors = [
  registryFieldsCollector,
  registryMetricsCollector,
  registryRetrainingCollector,
];

async function judge(itemId: string, changes: SampleChanges) {
  const collector = collectors.find(each => each.itemIds.includes(itemId))!;
  const findings = await collector.collect(createRequest(changes));
  return findings.find(each => each.itemId === itemId);
}

function cases(itemId: string, table: Case[]) {
  describe(`${itemId}`, () => {
    it.each(table)('%s', async (_, changes, check, message = '') => {
      const finding = await judge(itemId, changes);
      expect(finding).toMatchObject({
        check,
        message: expect.stringContaining(message),
      });
      expect(finding!.message).toMatch(/\.$/);
    });
  });
}

const noVersion: Case[] = [
  [
    'no version is pinned',
    { request: { version: undefined, versionLabel: undefined } },
    'unknown',
    'No version is pinned yet.',
  ],
  [
    'the inventory does not have it',
    { request: { version: undefined } },
    'unknown',
    'Version 7 could not be read',
  ],
  [
    'the registry removed it',
    { version: { removedAt: '2026-10-01T00:00:00Z' } },
    'fail',
    'no longer has version 7',
  ],
];
const silentContract = { experiment: { 'handoff.yaml': null } };
const noContract = { experiment: { 'handoff.yaml': undefined } };
const emptyContract = {
  experiment: {
    'handoff.yaml':
      'apiVersion: ml-models/v1alpha1\nkind: HandoffContract\nmodel: mlmodel:default/churn\nregistry: {instance: main, model: churn}\n',
  },
};
const champion = (val_auc: number) => ({
  state: 'found' as const,
  value: sampleVersion({ id: 'v6', label: '6', metrics: { val_auc } }),
});
const metric = (key: string, value: number) => {
  const { metrics } = sampleVersion();
  return { version: { metrics: { ...metrics, [key]: value } } };
};
const without = (key: string) => {
  const { [key]: _, ...metrics } = sampleVersion().metrics;
  return { version: { metrics } };
};

cases('perf-metric-thresholds', [
  ...noVersion,
  ['met', {}, 'pass', '1 condition met.'],
  ['missed', metric('val_auc', 0.79), 'fail', 'Not met: val_auc.'],
  ['missing', without('val_auc'), 'fail', 'Not met: val_auc.'],
  [
    'agreed thresholds count before the file',
    {
      request: {
        thresholds: [{ metric: 'val_auc', operator: '>=', value: 0.9 }],
      },
    },
    'fail',
  ],
  [
    'agreed thresholds need no file',
    {
      ...noContract,
      request: {
        thresholds: [{ metric: 'val_auc', operator: '>=', value: 0.8 }],
      },
    },
    'pass',
  ],
  ['nothing was agreed', emptyContract, 'fail', 'No threshold was agreed.'],
  ['there is no file', noContract, 'fail', 'handoff.yaml does not exist.'],
  ['the host is silent', silentContract, 'unknown', 'The host is silent.'],
  [
    'the file is not valid',
    { experiment: { 'handoff.yaml': 'kind: Other' } },
    'fail',
    'kind: expected HandoffContract',
  ],
  [
    'the file is HTML',
    { experiment: { 'handoff.yaml': '<html>\n<b>: [' } },
    'fail',
    'not valid',
  ],
]);

cases('perf-baseline', [
  ...noVersion,
  ['no champion yet', {}, 'pass'],
  ['better than the champion', { champion: champion(0.84) }, 'pass'],
  [
    'worse than the champion',
    { champion: champion(0.86) },
    'fail',
    'Not met: val_auc.',
  ],
  [
    'the champion could not be read',
    { champion: { state: 'unknown' } },
    'unknown',
  ],
  [
    'the registry does not have what serves',
    {
      request: {
        served: {
          state: 'found',
          value: [
            { version: 'x', environment: 'production', endpoint: 'churn' },
          ],
        },
      },
    },
    'unknown',
  ],
  [
    'worse than what serves, whatever the alias says',
    {
      champion: champion(0.5),
      others: [
        sampleVersion({ id: 'v5', label: '5', metrics: { val_auc: 0.9 } }),
      ],
      request: {
        served: {
          state: 'found',
          value: [
            { version: '5', environment: 'production', endpoint: 'churn' },
          ],
        },
      },
    },
    'fail',
  ],
  [
    'it is itself what serves',
    {
      champion: champion(0.84),
      request: {
        served: {
          state: 'found',
          value: [
            { version: '7', environment: 'production', endpoint: 'churn' },
          ],
        },
      },
    },
    'pass',
  ],
  ['no better than the baseline', metric('baseline.val_auc', 0.845), 'fail'],
  ['the run has no baseline', without('baseline.val_auc'), 'fail'],
  ['nobody asks for a comparison', emptyContract, 'manual'],
  ['the host is silent', silentContract, 'unknown'],
]);

cases('perf-slices', [
  ...noVersion,
  ['kept', {}, 'pass', '2 conditions met.'],
  [
    'one below',
    metric('slice.region.north.val_auc', 0.7),
    'fail',
    'slice.region.north.val_auc',
  ],
  ['no slices', emptyContract, 'manual'],
  ['no file', noContract, 'manual'],
  ['the host is silent', silentContract, 'unknown'],
]);

cases('gov-fairness', [
  ...noVersion,
  ['evaluated', {}, 'pass'],
  [
    'not evaluated',
    { version: { metrics: { val_auc: 0.9 } } },
    'fail',
    'Not met: region.',
  ],
  ['no factors', emptyContract, 'manual'],
  ['the host is silent', silentContract, 'unknown'],
]);

const signature = sampleVersion().signature!;
cases('io-signature', [
  ...noVersion,
  ['complete', {}, 'pass', '1 input, 1 output, 0 parameters'],
  [
    'absent',
    { version: { signature: undefined } },
    'fail',
    'The version has no signature.',
  ],
  [
    'without outputs',
    { version: { signature: { ...signature, outputs: [] } } },
    'fail',
    'lacks inputs or outputs',
  ],
  [
    'the registry did not answer',
    {
      version: {
        signature: undefined,
        detailsState: 'unknown',
        notes: ['MLflow is down.'],
      },
    },
    'unknown',
    'MLflow is down.',
  ],
  [
    'the registry could not read it',
    {
      version: {
        signature: undefined,
        notes: ['The signature could not be read.'],
      },
    },
    'unknown',
  ],
  [
    'still being registered',
    { version: { status: 'pending' } },
    'unknown',
    'not ready',
  ],
  [
    'registration failed',
    { version: { status: 'failed', statusMessage: 'upload' } },
    'fail',
    'upload',
  ],
]);

cases('io-examples', [
  ...noVersion,
  ['stored', {}, 'pass'],
  [
    'absent',
    { version: { inputExample: undefined } },
    'fail',
    'no input example',
  ],
  [
    'too long',
    {
      version: {
        inputExample: undefined,
        notes: ['The input example is longer than 64 KiB and was left out.'],
      },
    },
    'unknown',
  ],
]);

cases('repro-commit', [
  ...noVersion,
  ['clean', {}, 'pass'],
  ['none', { version: { code: undefined } }, 'fail', 'names no commit'],
  [
    'dirty',
    { version: { code: { commit: 'a'.repeat(40), dirty: true } } },
    'fail',
    'not committed',
  ],
  [
    'dirty by tag',
    { version: { tags: { 'ml-models/dirty': 'true' } } },
    'fail',
    'not committed',
  ],
  [
    'a short hash',
    { version: { code: { commit: 'abc1234' } } },
    'fail',
    'no full hash',
  ],
]);

cases('data-lineage', [
  ...noVersion,
  ['named', {}, 'pass'],
  ['none', { version: { datasets: [] } }, 'fail'],
  [
    'without a digest',
    { version: { datasets: [{ name: 'customers' }] } },
    'fail',
    'customers',
  ],
  [
    'the registry did not answer',
    { version: { datasets: [], detailsState: 'unknown' } },
    'unknown',
  ],
]);

cases('gov-supply-chain', [
  ...noVersion,
  ['a digest', {}, 'pass'],
  ['no digest', { version: { tags: {} } }, 'fail', 'no tag ml-models/digest'],
  [
    'no digest on low tier',
    { version: { tags: {} }, request: { riskTier: 'low' } },
    'manual',
  ],
  [
    'no digest on high tier',
    { version: { tags: {} }, request: { riskTier: 'high' } },
    'fail',
  ],
  [
    'something else',
    { version: { tags: { 'ml-models/digest': 'sha256:abc' } } },
    'fail',
    'is no digest',
  ],
]);

const second = (overrides: object) => ({
  others: [
    sampleVersion({
      id: 'v8',
      label: '8',
      author: 'theo',
      metrics: { val_auc: 0.855 },
      ...overrides,
    }),
  ],
});
cases('repro-retrain', [
  ...noVersion,
  ['within the tolerance', second({}), 'pass', 'Version 8 by theo is within'],
  [
    'by its tag',
    second({ code: undefined, tags: { 'ml-models/reproduces': '7' } }),
    'pass',
  ],
  [
    'outside',
    second({ metrics: { val_auc: 0.83 } }),
    'fail',
    'outside the tolerance: val_auc',
  ],
  ['by the same person', second({ author: 'mira' }), 'manual'],
  ['of another commit', second({ code: { commit: 'c'.repeat(40) } }), 'manual'],
  ['no other version', {}, 'manual'],
  ['no tolerance', emptyContract, 'manual'],
  ['the host is silent', silentContract, 'unknown'],
  [
    'the inventory is silent',
    {
      request: {
        versions: {
          newest: async () => ({ state: 'unknown' }),
          find: async () => ({ state: 'unknown' }),
          champion: async () => ({ state: 'unknown' }),
        },
      },
    },
    'unknown',
  ],
]);
