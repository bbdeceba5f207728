import {
  createRequest,
  type SampleChanges,
  sampleVersion,
} from '../__testUtils__/createRequest';
import {
  experimentFiles,
  productionFiles,
  uvLock,
} from '../__testUtils__/sampleFiles';
import { alertsCollector } from './alertsCollector';
import { compatibilityCollector } from './compatibilityCollector';
import { decisionLogCollector } from './decisionLogCollector';
import { driftCollector } from './driftCollector';
import { environmentCollector } from './environmentCollector';
import { handoffContractCollector } from './handoffContractCollector';
import { loadTestCollector } from './loadTestCollector';
import { modelCardCollector } from './modelCardCollector';
import { modelLockCollector } from './modelLockCollector';
import { rollbackCollector } from './rollbackCollector';
import { runbookCollector } from './runbookCollector';
import { servingCollector } from './servingCollector';
import { servingContractCollector } from './servingContractCollector';
import { sharedCodeCollector } from './sharedCodeCollector';

type Case = [
  what: string,
  changes: SampleChanges,
  check: string,
  message?: string,
];

const collectors = [
  alertsCollector,
  compatibilityCollector,
  decisionLogCollector,
  driftCollector,
  environmentCollector,
  handoffContractCollector,
  loadTestCollector,
  modelCardCollector,
  modelLockCollector,
  rollbackCollector,
  runbookCollector,
  servingCollector,
  servingContractCollector,
  sharedCodeCollector,
];

function cases(itemId: string, table: Case[]) {
  describe(itemId, () => {
    it.each(table)('%s', async (_, changes, check, message = '') => {
      const collector = collectors.find(each => each.itemIds.includes(itemId))!;
      const findings = await collector.collect(createRequest(changes));
      const finding = findings.find(each => each.itemId === itemId);
      expect(finding).toMatchObject({
        check,
        message: expect.stringContaining(message),
      });
    });
  });
}

const noProduction: SampleChanges = { productionState: 'none' };
const silentProduction: SampleChanges = { productionState: 'unknown' };
const production = (
  path: string,
  text: string | undefined | null,
): SampleChanges => ({ production: { [path]: text } });
const replaced = (path: string, from: string, to: string): SampleChanges => {
  expect(productionFiles[path]).toContain(from);
  return production(path, productionFiles[path].replace(from, to));
};
const bomb = `a: &a [${Array(10).fill('x')}]\n${Array.from(
  { length: 10 },
  (_, i) => `b${i}: &b${i} [${Array(10).fill(i ? `*b${i - 1}` : '*a')}]`,
).join('\n')}`;

cases('err-fallback', [
  [
    'set and tested',
    {},
    'pass',
    'The fallback is rule, tested by tests/test_fallback.py.',
  ],
  [
    'its test is not there',
    production('tests/test_fallback.py', undefined),
    'fail',
  ],
  [
    'its test could not be asked for',
    production('tests/test_fallback.py', null),
    'unknown',
  ],
  [
    'no test is named',
    replaced('handoff.yaml', ', test: tests/test_fallback.py', ''),
    'manual',
  ],
  [
    'not set',
    replaced('handoff.yaml', 'fallback:', 'ourFallback:'),
    'fail',
    'names no fallback',
  ],
  [
    'an unknown type',
    replaced('handoff.yaml', 'type: rule', 'type: hope'),
    'fail',
    'fallback.type: expected one of',
  ],
  ['a bomb for a file', production('handoff.yaml', bomb), 'fail', 'not valid'],
  [
    'before there is production',
    noProduction,
    'unknown',
    'no production repository',
  ],
  ['the host is silent', silentProduction, 'unknown'],
]);

cases('mon-staleness', [
  [
    'young enough',
    {},
    'pass',
    '61 days old, 180 are allowed; group:default/ds-growth trains it again',
  ],
  ['too old', { request: { now: new Date('2027-06-01T00:00:00Z') } }, 'fail'],
  [
    'no limit',
    replaced('handoff.yaml', 'maxModelAgeDays: 180', 'labelDelayDays: 3'),
    'fail',
    'names no monitoring.maxModelAgeDays',
  ],
  ['no date', { version: { createdAt: undefined } }, 'unknown'],
  ['from the experiment while there is no production', noProduction, 'pass'],
  ['the host is silent', silentProduction, 'unknown'],
]);

cases('ops-rollout-rollback', [
  ['rehearsed', {}, 'pass', 'rehearsed on 2026-10-15 in 4 minutes'],
  [
    'rehearsed long ago',
    { request: { now: new Date('2027-02-01T00:00:00Z') } },
    'fail',
    'rehearsal',
  ],
  [
    'not rehearsed',
    replaced('handoff.yaml', 'rollout:', 'ourRollout:'),
    'manual',
  ],
  [
    'the version before is there',
    {
      others: [sampleVersion({ id: 'v6', label: '6' })],
      request: { previous: { handoffId: 'h0', version: '6' } },
    },
    'pass',
  ],
  [
    'the version before is gone',
    { request: { previous: { handoffId: 'h0', version: '6' } } },
    'fail',
    'version before',
  ],
  ['the host is silent', silentProduction, 'unknown'],
]);

cases('repro-environment', [
  ['the same', {}, 'pass', 'agree (2 compared)'],
  ['another numpy', production('uv.lock', uvLock('2.4.0')), 'fail', 'numpy'],
  ['another Python', production('.python-version', '3.11.9'), 'fail', 'Python'],
  ['another patch of Python', production('.python-version', '3.12.4'), 'pass'],
  [
    'no lock in production',
    production('uv.lock', undefined),
    'fail',
    'uv.lock',
  ],
  [
    'no lock in the experiment',
    { experiment: { 'uv.lock': undefined } },
    'fail',
  ],
  [
    'a lock that is none',
    { experiment: { 'uv.lock': '<html>' } },
    'fail',
    'no lock file',
  ],
  [
    'the same container',
    {
      experiment: {
        '.devcontainer/devcontainer.json': '// shared\n{"image": "a:1"}',
      },
      production: { '.devcontainer/devcontainer.json': '{"image": "a:1",}' },
    },
    'pass',
    'agree (3 compared)',
  ],
  [
    'another container',
    {
      experiment: { '.devcontainer/devcontainer.json': '{"image": "a:1"}' },
      production: { '.devcontainer/devcontainer.json': '{"image": "a:2"}' },
    },
    'fail',
    'container',
  ],
  ['before there is production', noProduction, 'unknown', 'Training is locked'],
  ['a silent host', production('uv.lock', null), 'unknown', 'uv.lock'],
]);

cases('gov-model-card', [
  ['complete', {}, 'pass', 'every section medium tier asks for'],
  [
    'about another version',
    replaced('model-card.md', '"7"', '"6"'),
    'fail',
    'version',
  ],
  [
    'a section less',
    replaced('model-card.md', '## Factors', '## Other'),
    'fail',
    'Factors',
  ],
  [
    'a section less on low tier',
    {
      ...replaced('model-card.md', '## Factors', '## Other'),
      request: { riskTier: 'low' },
    },
    'pass',
  ],
  [
    'no caveats on low tier',
    {
      ...replaced(
        'model-card.md',
        '## Caveats and recommendations',
        '## Other',
      ),
      request: { riskTier: 'low' },
    },
    'fail',
    'Caveats',
  ],
  [
    'an empty section',
    replaced(
      'model-card.md',
      '## Metrics\n\nWhat there is to say.',
      '## Metrics\n\n<!-- later -->',
    ),
    'fail',
    'Metrics',
  ],
  [
    'a placeholder',
    replaced('model-card.md', 'What there is to say.', 'TODO'),
    'fail',
    'placeholder in line',
  ],
  [
    'no front matter',
    replaced('model-card.md', '---\n', '\n---\n'),
    'fail',
    'front matter',
  ],
  [
    'broken front matter',
    replaced('model-card.md', 'license: apache-2.0', 'license: ['),
    'fail',
    'front matter',
  ],
  [
    'from the experiment, where the version is not known yet',
    {
      ...noProduction,
      experiment: {
        'model-card.md': experimentFiles['model-card.md'].replace(
          '"7"',
          '"TODO"',
        ),
      },
    },
    'pass',
  ],
  [
    'under another name',
    {
      entity: entity => {
        entity.spec.modelCard = 'docs/card.md';
      },
      production: { 'docs/card.md': productionFiles['model-card.md'] },
    },
    'pass',
  ],
  [
    'a secret under another name',
    {
      entity: entity => {
        entity.spec.modelCard = '.env';
      },
      production: { '.env': 'TOKEN=1' },
    },
    'pass',
  ],
  [
    'only in the registry',
    {
      ...production('model-card.md', undefined),
      version: { cardMarkdown: '# x' },
    },
    'fail',
    'Model details',
  ],
  [
    'none',
    production('model-card.md', undefined),
    'fail',
    'model-card.md does not exist.',
  ],
  ['a silent host', silentProduction, 'unknown'],
]);

const input = JSON.parse(productionFiles['schemas/input.schema.json']);
const withTenure = (rule: object) =>
  production(
    'schemas/input.schema.json',
    JSON.stringify({ ...input, properties: { tenure: rule } }),
  );
cases('io-contract', [
  [
    'equal',
    {},
    'pass',
    'Every field has a meaning and fits the signature (2).',
  ],
  [
    'another type',
    withTenure({ type: 'string', description: 'x' }),
    'fail',
    'inputs.tenure',
  ],
  ['no meaning', withTenure({ type: 'integer' }), 'fail', 'inputs.tenure'],
  ['no fields', production('schemas/input.schema.json', '{}'), 'fail'],
  [
    'no JSON',
    production('schemas/input.schema.json', '<html>'),
    'fail',
    'no JSON Schema',
  ],
  [
    'no file',
    production('schemas/output.schema.json', undefined),
    'fail',
    'output.schema.json does not exist.',
  ],
  ['no signature', { version: { signature: undefined } }, 'unknown'],
  ['from the experiment', noProduction, 'pass'],
  ['a silent host', silentProduction, 'unknown'],
]);

const before = (type: string) => ({
  previous: {
    handoffId: 'h0',
    version: '6',
    signature: {
      inputs: [{ name: 'tenure', type, required: true }],
      outputs: [{ type: 'double', required: true }],
      params: [],
    },
  },
});
cases('io-compatibility', [
  ['nothing in production', {}, 'pass', 'nothing can break'],
  ['the same', { request: before('long') }, 'pass', '0 changes'],
  [
    'wider',
    { request: before('integer') },
    'pass',
    '1 change, 0 of them breaking',
  ],
  [
    'breaking and not named',
    { request: before('string') },
    'fail',
    'inputs.tenure',
  ],
  [
    'breaking and named',
    {
      request: before('string'),
      ...production(
        'handoff.yaml',
        `${productionFiles['handoff.yaml']}breakingChanges: [{path: inputs.tenure, note: Told on 1 October.}]\n`,
      ),
    },
    'pass',
    '1 of them breaking and named',
  ],
  [
    'breaking, and the host is silent',
    { request: before('string'), ...production('handoff.yaml', null) },
    'unknown',
  ],
  [
    'by schemas',
    {
      request: {
        previous: {
          handoffId: 'h0',
          version: '6',
          schemas: { input: { properties: { gone: { type: 'string' } } } },
        },
      },
    },
    'fail',
    'inputs.gone',
  ],
  [
    'against what serves',
    {
      request: {
        served: {
          state: 'found',
          value: [{ version: '6', environment: 'production', endpoint: 'x' }],
        },
      },
      others: [
        sampleVersion({
          id: 'v6',
          label: '6',
          signature: { inputs: [], outputs: [], params: [] },
        }),
      ],
    },
    'fail',
  ],
  [
    'its contract could not be read',
    { request: { previous: { handoffId: 'h0', version: '6' } } },
    'unknown',
  ],
]);

cases('gov-supply-chain', [
  ['locked', {}, 'pass'],
  [
    'another version',
    replaced('model.lock.yaml', '"7"', '"6"'),
    'fail',
    'version',
  ],
  [
    'another digest',
    replaced('model.lock.yaml', 'ddd', 'ddc'),
    'fail',
    'digest',
  ],
  [
    'another signature',
    production(
      'model.lock.yaml',
      `${productionFiles['model.lock.yaml']}signatureSha256: ${'e'.repeat(
        64,
      )}\n`,
    ),
    'fail',
    'signature',
  ],
  [
    'a base model without licence',
    {
      entity: entity => {
        entity.spec.baseModel = 'org/base';
      },
    },
    'fail',
    'licence of org/base',
  ],
  [
    'a base model with licence',
    {
      entity: entity => {
        entity.spec.baseModel = 'org/base';
      },
      ...production(
        'handoff.yaml',
        `${productionFiles['handoff.yaml']}baseModel: {name: org/base, license: mit}\n`,
      ),
    },
    'pass',
  ],
  [
    'not valid',
    replaced('model.lock.yaml', '"7"', '7'),
    'fail',
    'registry.version: expected the label of a version as a text in quotes',
  ],
  ['no file', production('model.lock.yaml', undefined), 'fail'],
  [
    'no file on low tier',
    {
      ...production('model.lock.yaml', undefined),
      request: { riskTier: 'low' },
    },
    'manual',
  ],
  ['before there is production', noProduction, 'unknown'],
]);

const report = (changes: object) =>
  production(
    'load/reports/load-test.json',
    JSON.stringify({
      ...JSON.parse(productionFiles['load/reports/load-test.json']),
      ...changes,
    }),
  );
cases('perf-serving-load', [
  ['kept', {}, 'pass'],
  ['slow', report({ p95LatencyMs: 121 }), 'fail', 'p95LatencyMs'],
  ['below the peak', report({ rps: 49 }), 'fail', 'rps'],
  ['a figure less', report({ errorRate: undefined }), 'fail', 'errorRate'],
  ['of another version', report({ modelVersion: '6' }), 'fail', 'modelVersion'],
  ['no service levels', replaced('handoff.yaml', 'slo:', 'ourSlo:'), 'manual'],
  ['no report', production('load/reports/load-test.json', undefined), 'manual'],
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
]);

cases('mon-service-slo', [
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
    production('monitoring/alerts.yaml', bomb),
    'fail',
    'cannot be read',
  ],
  ['no file', production('monitoring/alerts.yaml', undefined), 'fail'],
  ['a silent host', silentProduction, 'unknown'],
]);

cases('mon-data-drift', [
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
          inputs: [{ type: 'tensor(float32)', shape: [-1, 3], required: true }],
          outputs: [],
          params: [],
        },
      },
    },
    'manual',
  ],
  ['no signature', { version: { signature: undefined } }, 'unknown'],
  ['no file', production('monitoring/drift.yaml', undefined), 'fail'],
]);

cases('ops-runbook', [
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
]);

cases('data-serving-availability', [
  ['the same code, owned by both', {}, 'pass'],
  [
    'other code',
    production('src/service/features.py', 'x = 1'),
    'manual',
    'The two features.py differ.',
  ],
  [
    'owned by one team',
    production(
      '.github/CODEOWNERS',
      '* @growth/ml-platform\n# @growth/ds-growth',
    ),
    'manual',
    'does not name group:default/ds-growth',
  ],
  [
    'no owners',
    production('.github/CODEOWNERS', undefined),
    'manual',
    'The production repository has no CODEOWNERS.',
  ],
  [
    'owners elsewhere',
    {
      production: {
        '.github/CODEOWNERS': undefined,
        '.gitlab/CODEOWNERS': '[Models]\nsrc/ @ds-growth @ml-platform',
      },
    },
    'pass',
  ],
  ['a silent host', silentProduction, 'unknown'],
]);

cases('gov-decision-log', [
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
]);

cases('ops-decommission', [
  ['nothing serves', {}, 'manual', '0 endpoints'],
  ['nobody can tell', { request: { served: { state: 'unknown' } } }, 'unknown'],
]);

it('gives the same hash for the same files, whatever the time', async () => {
  for (const collector of collectors) {
    const at = async (now: string) =>
      (
        await collector.collect(
          createRequest({ request: { now: new Date(now) } }),
        )
      ).map(each => [each.value, JSON.stringify(each.inputs)]);
    expect(await at('2026-11-01T00:00:00Z')).toEqual(
      await at('2026-11-02T13:00:00Z'),
    );
  }
});
