import { sampleVersion } from '../__testUtils__/createRequest';
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
import { compatibilityCollector } from './compatibilityCollector';
import { handoffContractCollector } from './handoffContractCollector';
import { modelLockCollector } from './modelLockCollector';
import { rollbackCollector } from './rollbackCollector';
import { servingContractCollector } from './servingContractCollector';

describe('err-fallback', () => {
  it.each<ItemCase>([
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
    [
      'a bomb for a file',
      production('handoff.yaml', yamlBomb),
      'fail',
      'not valid',
    ],
    [
      'before there is production',
      noProduction,
      'unknown',
      'no production repository',
    ],
    ['the host is silent', silentProduction, 'unknown'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      handoffContractCollector,
      'err-fallback',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('mon-staleness', () => {
  it.each<ItemCase>([
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
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      handoffContractCollector,
      'mon-staleness',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('ops-rollout-rollback', () => {
  it.each<ItemCase>([
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
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      rollbackCollector,
      'ops-rollout-rollback',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

const input = JSON.parse(productionFiles['schemas/input.schema.json']);
const withTenure = (rule: object) =>
  production(
    'schemas/input.schema.json',
    JSON.stringify({ ...input, properties: { tenure: rule } }),
  );
describe('io-contract', () => {
  it.each<ItemCase>([
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
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      servingContractCollector,
      'io-contract',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

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
describe('io-compatibility', () => {
  it.each<ItemCase>([
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
      'against what serves beside it',
      {
        request: {
          served: {
            state: 'found',
            value: ['7', '6'].map(version => ({
              version,
              environment: 'production',
              endpoint: version,
            })),
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
      'Compared with version 6',
    ],
    [
      'by schemas the host does not show, whatever the signatures say',
      {
        request: {
          previous: {
            ...before('string').previous,
            schemas: { input: {}, output: {} },
          },
        },
        ...production('schemas/input.schema.json', null),
      },
      'unknown',
      'could not be compared',
    ],
    [
      'its contract could not be read',
      { request: { previous: { handoffId: 'h0', version: '6' } } },
      'unknown',
    ],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      compatibilityCollector,
      'io-compatibility',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('gov-supply-chain', () => {
  it.each<ItemCase>([
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
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      modelLockCollector,
      'gov-supply-chain',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});
