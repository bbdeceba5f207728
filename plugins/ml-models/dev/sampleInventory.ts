import { mockModel } from '../src/fixtures/mockModel';
import { mockSource } from '../src/fixtures/mockSource';
import { mockVersion } from '../src/fixtures/mockVersion';

const VERSION_COUNT = 64;
const DAY = 24 * 60 * 60 * 1000;
const now = Date.now();
const daysAgo = (days: number) => new Date(now - days * DAY).toISOString();

/** The same small jitter on every start. */
const wobble = (index: number) => (((index * 7919) % 13) - 6) / 1000;

const versions = Array.from({ length: VERSION_COUNT }, (_, index) => {
  const number = VERSION_COUNT - index;
  const auc = 0.78 + 0.15 * (1 - Math.exp(-number / 20)) + wobble(number);
  const recall = 0.7 + 0.12 * (1 - Math.exp(-number / 30)) + 2 * wobble(number);
  const isFailed = number === VERSION_COUNT - 3;
  return mockVersion({
    id: `version-${number}`,
    label: String(number),
    createdAt: daysAgo(index * 4 + 1),
    author: number % 3 ? 'ada.okafor' : 'jonas.lind',
    status: isFailed ? 'failed' : 'ready',
    statusMessage: isFailed
      ? 'The artifact store refused the upload.'
      : undefined,
    aliases: { 62: ['champion', 'eu-live'], 64: ['challenger'] }[number] ?? [],
    keyMetrics: isFailed ? {} : { auc, recall, f1: (auc + recall) / 2 - 0.05 },
    metrics: {
      auc,
      recall,
      f1: (auc + recall) / 2 - 0.05,
      log_loss: 1 - auc,
      training_seconds: 312 + number,
    },
    params: {
      max_depth: String(4 + (number % 3)),
      learning_rate: '0.05',
      n_estimators: String(200 + (number % 4) * 50),
      objective: 'binary',
    },
    code: {
      commit: '4f2d1c0b9a8e7f6d5c4b3a291807f6e5d4c3b2a1',
      repository: 'https://github.com/example/churn-lab.git',
      branch: 'main',
      dirty: number === 64,
    },
    description: 'Monthly retraining with the newest quarter of data.',
    cardMarkdown: [
      '---\nlicense: apache-2.0\n---',
      '# Churn model',
      'Predicts **who leaves** within a month. See the [handbook](https://example.com/handbook).',
      '| group | recall |\n|---|---|\n| new | 0.78 |\n| long-standing | 0.83 |',
      '- trained monthly\n- reviewed by people',
    ].join('\n\n'),
  });
});

/** What the registries hold: one model full of life, one barely started. */
export const sampleInventory = {
  sources: [
    mockSource({
      sample: true,
      lastSuccessAt: new Date(now - 240_000).toISOString(),
    }),
  ],
  versions,
  aliases: [
    {
      alias: 'champion',
      version: '62',
      versionId: 'version-62',
      since: daysAgo(6),
    },
    {
      alias: 'champion',
      version: '55',
      versionId: 'version-55',
      since: daysAgo(33),
      until: daysAgo(6),
    },
    {
      alias: 'champion',
      version: '41',
      versionId: 'version-41',
      since: daysAgo(90),
      until: daysAgo(33),
    },
    {
      alias: 'challenger',
      version: '64',
      versionId: 'version-64',
      since: daysAgo(1),
    },
    {
      alias: 'eu-live',
      version: '62',
      versionId: 'version-62',
      since: daysAgo(5),
    },
  ],
  models: [
    mockModel({
      source: {
        ...mockModel().source,
        sample: true,
        lastSuccessAt: new Date(now - 240_000).toISOString(),
      },
      versionCount: VERSION_COUNT,
      productionVersion: { id: 'version-62', label: '62', alias: 'champion' },
      candidateVersion: { id: 'version-64', label: '64', alias: 'challenger' },
      latestVersion: { id: 'version-64', label: '64' },
      keyMetrics: versions[2].keyMetrics,
      lastDataScienceWrite: {
        at: daysAgo(1),
        what: 'version',
        detail: '64',
        by: 'ada.okafor',
      },
      lastEngineeringWrite: {
        at: daysAgo(6),
        what: 'alias',
        detail: 'champion',
      },
    }),
    mockModel({
      id: 'model-2',
      entityRef: 'mlmodel:default/churn-rules',
      externalId: 'churn-rules',
      name: 'churn-rules',
      registration: 'provider',
      source: {
        ...mockModel().source,
        status: 'failing',
        lastSuccessAt: new Date(now - 7 * 3_600_000).toISOString(),
      },
      aliases: [],
      versionCount: 0,
      productionVersion: undefined,
      candidateVersion: undefined,
      latestVersion: undefined,
      keyMetrics: undefined,
      lastEngineeringWrite: undefined,
    }),
  ],
};
