import Ajv from 'ajv';
import fc from 'fast-check';
import { findSchemaFaults } from './findSchemaFaults';
import { handoffContractSchema } from './handoffContractSchema';
import { lineageSchema } from './lineageSchema';
import { modelLockSchema } from './modelLockSchema';
import { signatureSha256 } from './signatureSha256';
import { validateHandoffContract } from './validateHandoffContract';
import { validateLineage } from './validateLineage';
import { validateModelLock } from './validateModelLock';

const contract = () => ({
  apiVersion: 'ml-models/v1alpha1',
  kind: 'HandoffContract',
  model: 'mlmodel:default/churn',
  registry: { instance: 'main', model: 'churn', alias: 'candidate' },
  thresholds: [
    { metric: 'val_auc', op: '>=', value: 0.82 },
    { metric: 'val_auc', vs: 'champion', minAbsoluteGain: 0 },
    {
      metric: 'rmse',
      vs: 'baseline',
      minRelativeGain: 0.1,
      lowerIsBetter: true,
    },
  ],
  slices: [{ key: 'region', metric: 'val_auc', floor: 0.75 }],
  fairness: { factors: ['age-band'] },
  slo: { availability: 0.995, p95LatencyMs: 120, peakRps: 50 },
  fallback: { type: 'rule', note: 'Offer the standard tariff.' },
  monitoring: {
    maxModelAgeDays: 180,
    labelDelayDays: 30,
    driftAction: 'ticket',
  },
  retrain: { tolerance: { val_auc: 0.01 } },
  rollout: { rollbackRehearsal: { date: '2026-10-01', minutes: 4 } },
  breakingChanges: [{ path: 'inputs.tenure', note: 'Months, not days.' }],
  baseModel: { name: 'base', license: 'apache-2.0' },
  ourOwn: { anything: [1] },
});

const lineage = () => ({
  schema: 'ml-models/lineage/v1',
  model: 'mlmodel:default/churn',
  handoffId: '0d9d',
  experiment: {
    repo: 'https://git.example.com/growth/churn',
    commit: 'a'.repeat(40),
    componentRef: 'component:default/churn-exp',
  },
  run: { instance: 'main', experimentId: '12', runId: 'ab12' },
  version: {
    name: 'churn',
    version: '7',
    digest: `sha256:${'b'.repeat(64)}`,
    signatureSha256: 'c'.repeat(64),
  },
  datasets: [
    { name: 'customers', digest: '9f', ref: 'resource:default/customers' },
  ],
  metrics: { val_auc: 0.87 },
  template: { ref: 'template:default/ml-production', version: '1.0.0' },
  promotedBy: 'user:default/mira.lindqvist',
  promotedAt: '2026-10-01T08:00:00Z',
});

const lock = () => ({
  apiVersion: 'ml-models/v1alpha1',
  kind: 'ModelLock',
  model: 'mlmodel:default/churn',
  registry: { instance: 'main', model: 'churn', version: '7', modelId: 'm-1' },
  digest: `sha256:${'b'.repeat(64)}`,
});

describe('the files both repositories and the portal read', () => {
  it('accepts complete files and smallest ones', () => {
    expect(validateHandoffContract(contract())).toEqual(contract());
    expect(validateLineage(lineage())).toEqual(lineage());
    expect(validateModelLock(lock())).toEqual(lock());
    const { apiVersion, kind, model, registry } = contract();
    validateHandoffContract({ apiVersion, kind, model, registry });
  });

  it.each<[string, (file: any) => void, string]>([
    [
      'another kind',
      f => {
        f.kind = 'Handoff';
      },
      'kind: expected HandoffContract',
    ],
    [
      'a model of another kind',
      f => {
        f.model = 'component:default/churn';
      },
      'model: expected the entity ref of the model',
    ],
    [
      'no registry',
      f => {
        delete f.registry;
      },
      'registry: expected an object with instance and model',
    ],
    [
      'a threshold as text',
      f => {
        f.thresholds[0].value = '0.8';
      },
      'thresholds[0].value: expected a number',
    ],
    [
      'not a number',
      f => {
        f.thresholds[0].value = NaN;
      },
      'thresholds[0].value: expected a number',
    ],
    [
      'an unknown operator',
      f => {
        f.thresholds[0].op = '==';
      },
      'thresholds[0].op: expected one of >=, >, <=, <',
    ],
    [
      'a threshold without a number',
      f => {
        delete f.thresholds[0].value;
      },
      'thresholds[0]: expected op and value, or vs',
    ],
    [
      'a misspelt gain',
      f => {
        f.thresholds[1].minAbsolutGain = 1;
      },
      'thresholds[1].minAbsolutGain: expected no such field',
    ],
    [
      'a slice without a limit',
      f => {
        delete f.slices[0].floor;
      },
      'slices[0]: expected floor, or ceiling',
    ],
    [
      'an availability in per cent',
      f => {
        f.slo.availability = 99.5;
      },
      'slo.availability: expected a share between 0 and 1',
    ],
    [
      'a latency of nothing',
      f => {
        f.slo.p95LatencyMs = 0;
      },
      'slo.p95LatencyMs: expected milliseconds, more than 0',
    ],
    [
      'no factors',
      f => {
        f.fairness.factors = [];
      },
      'fairness.factors: expected a list of names of slices with at least 1',
    ],
    [
      'a negative tolerance',
      f => {
        f.retrain.tolerance.val_auc = -1;
      },
      'retrain.tolerance.val_auc: expected a difference, 0 or more',
    ],
    [
      'a script for a link',
      f => {
        f.monitoring.dashboardUrl = 'data:text/html,x';
      },
      'monitoring.dashboardUrl: expected an address',
    ],
    [
      'a day that is none',
      f => {
        f.rollout.rollbackRehearsal.date = '2026-13-01';
      },
      'rollout.rollbackRehearsal.date: expected a day written YYYY-MM-DD',
    ],
  ])('names the field of %s', (_, change, message) => {
    const file = contract();
    change(file);
    expect(() => validateHandoffContract(file)).toThrow(message);
    expect(() => validateHandoffContract(file)).toThrow(
      'handoff.yaml is not valid',
    );
  });

  it('names fields of the other two files as well', () => {
    expect(() =>
      validateLineage({
        ...lineage(),
        experiment: { repo: 'x', commit: 'main' },
        datasets: [{}],
      }),
    ).toThrow(
      'lineage.json is not valid: experiment.commit: expected a full commit hash; datasets[0].name: expected the name of a dataset',
    );
    expect(() =>
      validateModelLock({
        ...lock(),
        registry: { instance: 'main', model: 'churn', version: 7 },
      }),
    ).toThrow(
      'model.lock.yaml is not valid: registry.version: expected the label of a version as a text in quotes',
    );
    for (const nothing of [undefined, null, [], 'text', 1]) {
      expect(() => validateModelLock(nothing)).toThrow(
        'expected an object with',
      );
    }
  });

  it('does not take what an object inherits for a field', () => {
    expect(() => validateHandoffContract(Object.create(contract()))).toThrow(
      'kind: expected',
    );
    expect(() =>
      validateHandoffContract({
        ...contract(),
        slo: JSON.parse('{"__proto__": {}, "constructor": 1}'),
      }),
    ).toThrow('slo.constructor: expected no such field');
  });

  it('judges as a full JSON schema validator does, also damaged files', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    const leaves = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.constant([]),
      fc.constant({}),
    );
    for (const [schema, make] of [
      [handoffContractSchema, contract],
      [lineageSchema, lineage],
      [modelLockSchema, lock],
    ] as const) {
      const validate = ajv.compile(schema);
      const paths = pathsOf(make());
      fc.assert(
        fc.property(
          fc.constantFrom(...paths),
          fc.option(leaves),
          (path, leaf) => {
            const file = make();
            damage(file, path, leaf);
            expect(findSchemaFaults(file, schema).length === 0).toBe(
              validate(file),
            );
          },
        ),
        { numRuns: 400 },
      );
    }
  });
});

describe('signatureSha256', () => {
  it('is the same whatever the order of keys and whatever else a field carries', () => {
    const field = { name: 'tenure', type: 'double', required: true };
    const signature = { inputs: [field], outputs: [], params: [] };
    expect(signatureSha256(signature)).toBe(
      '88b4d7cd355d2e0f39753cb0d345918bd1503947be61db9ca8f91e3c9685f53c',
    );
    expect(
      signatureSha256({
        params: [],
        outputs: [],
        inputs: [
          {
            required: true,
            note: 'x',
            type: 'double',
            name: 'tenure',
          } as typeof field,
        ],
      }),
    ).toBe(signatureSha256(signature));
    expect(
      signatureSha256({
        ...signature,
        inputs: [{ ...field, required: false }],
      }),
    ).not.toBe(signatureSha256(signature));
  });
});

function pathsOf(
  value: unknown,
  path: (string | number)[] = [],
): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length ? [path] : []),
    ...Object.keys(value).flatMap(key =>
      pathsOf((value as any)[key], [...path, key]),
    ),
  ];
}

/** Replaces what is at the path, or removes it. */
function damage(file: any, path: (string | number)[], leaf: unknown): void {
  const parent = path.slice(0, -1).reduce((at, key) => at[key], file);
  const last = path.at(-1)!;
  if (leaf === null && !Array.isArray(parent)) delete parent[last];
  else parent[last] = leaf;
}
