import {
  type ItemCase,
  judgeItem,
  noProduction,
  production,
  replaced,
  silentProduction,
  yamlBomb,
} from '../__testUtils__/judgeItem';
import { productionFiles } from '../__testUtils__/sampleFiles';
import { alertsCollector } from './alertsCollector';
import { decisionLogCollector } from './decisionLogCollector';
import { driftCollector } from './driftCollector';
import { loadTestCollector } from './loadTestCollector';
import { runbookCollector } from './runbookCollector';
import { servingCollector } from './servingCollector';

const report = (changes: object) =>
  production(
    'load/reports/load-test.json',
    JSON.stringify({
      ...JSON.parse(productionFiles['load/reports/load-test.json']),
      ...changes,
    }),
  );
describe('perf-serving-load', () => {
  it.each<ItemCase>([
    ['kept', {}, 'pass'],
    ['slow', report({ p95LatencyMs: 121 }), 'fail', 'p95LatencyMs'],
    ['a little below the peak', report({ rps: 47.5 }), 'pass'],
    ['below the peak', report({ rps: 47 }), 'fail', 'rps'],
    ['a figure less', report({ errorRate: undefined }), 'fail', 'errorRate'],
    [
      'of another version',
      report({ modelVersion: '6' }),
      'fail',
      'modelVersion',
    ],
    [
      'no service levels',
      replaced('handoff.yaml', 'slo:', 'ourSlo:'),
      'manual',
    ],
    [
      'no report',
      production('load/reports/load-test.json', undefined),
      'manual',
    ],
    [
      'elsewhere',
      {
        production: {
          'load/reports/load-test.json': undefined,
          'reports/load-test.json':
            productionFiles['load/reports/load-test.json'],
        },
      },
      'pass',
    ],
    [
      'no JSON',
      production('load/reports/load-test.json', 'fast'),
      'fail',
      'cannot be read',
    ],
    ['a silent host', silentProduction, 'unknown'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      loadTestCollector,
      'perf-serving-load',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('mon-service-slo', () => {
  it.each<ItemCase>([
    ['watched', {}, 'pass'],
    [
      'another model',
      replaced('monitoring/alerts.yaml', 'model="churn"', 'model="churn-eu"'),
      'fail',
      'alert rules that name the model',
    ],
    [
      'no dashboard',
      replaced('handoff.yaml', 'dashboardUrl:', 'retrainingTrigger:'),
      'fail',
      'dashboard',
    ],
    [
      'a dashboard among the links',
      {
        ...replaced('handoff.yaml', 'dashboardUrl:', 'retrainingTrigger:'),
        entity: entity => {
          entity.metadata.links = [
            { title: 'Dashboard', url: 'https://x.example.com' },
          ];
        },
      },
      'pass',
    ],
    [
      'inside a Kubernetes object',
      production(
        'monitoring/alerts.yaml',
        JSON.stringify({
          kind: 'PrometheusRule',
          spec: {
            groups: [{ rules: [{ alert: 'A', expr: 'x{model="churn"}' }] }],
          },
        }),
      ),
      'pass',
    ],
    ['no rules', production('monitoring/alerts.yaml', 'groups: 5'), 'fail'],
    [
      'a bomb',
      production('monitoring/alerts.yaml', yamlBomb),
      'fail',
      'cannot be read',
    ],
    ['no file', production('monitoring/alerts.yaml', undefined), 'fail'],
    ['a silent host', silentProduction, 'unknown'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      alertsCollector,
      'mon-service-slo',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('mon-data-drift', () => {
  it.each<ItemCase>([
    ['watched', {}, 'pass', 'Every input is watched or excluded (1).'],
    [
      'excluded',
      production(
        'monitoring/drift.yaml',
        'features: []\nexcluded: [{name: tenure, reason: constant}]',
      ),
      'pass',
    ],
    [
      'by keys',
      production('monitoring/drift.yaml', 'features: {tenure: {test: psi}}'),
      'pass',
    ],
    [
      'not watched',
      production('monitoring/drift.yaml', 'features: [other]'),
      'fail',
      'Not watched: tenure.',
    ],
    [
      'no object',
      production('monitoring/drift.yaml', '- tenure'),
      'fail',
      'expected an object',
    ],
    [
      'a tensor',
      {
        version: {
          signature: {
            inputs: [
              { type: 'tensor(float32)', shape: [-1, 3], required: true },
            ],
            outputs: [],
            params: [],
          },
        },
      },
      'manual',
    ],
    ['no signature', { version: { signature: undefined } }, 'unknown'],
    ['no file', production('monitoring/drift.yaml', undefined), 'fail'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(driftCollector, 'mon-data-drift', changes);
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('ops-runbook', () => {
  it.each<ItemCase>([
    ['complete', {}, 'pass'],
    [
      'no escalation',
      replaced('docs/runbook.md', '## Escalation', '## Other'),
      'fail',
      'Escalation',
    ],
    [
      'an empty part',
      replaced('docs/runbook.md', 'Answers are late.', ''),
      'fail',
      'Symptoms',
    ],
    [
      'a placeholder',
      replaced('docs/runbook.md', 'Roll back.', 'TBD'),
      'fail',
      'placeholder in line 9',
    ],
    ['no file', production('docs/runbook.md', undefined), 'fail'],
    ['before there is production', noProduction, 'unknown'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(runbookCollector, 'ops-runbook', changes);
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('gov-decision-log', () => {
  it.each<ItemCase>([
    ['code', {}, 'pass'],
    [
      'configuration',
      {
        production: {
          'src/service/decision_log.py': undefined,
          'config/decision-log.yaml': 'keep: 90d',
        },
      },
      'pass',
      'config/decision-log.yaml',
    ],
    ['none', production('src/service/decision_log.py', undefined), 'fail'],
    ['a silent host', silentProduction, 'unknown'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      decisionLogCollector,
      'gov-decision-log',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('ops-decommission', () => {
  it.each<ItemCase>([
    ['nothing serves', {}, 'manual', '0 endpoints'],
    [
      'nobody can tell',
      { request: { served: { state: 'unknown' } } },
      'unknown',
    ],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      servingCollector,
      'ops-decommission',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});
