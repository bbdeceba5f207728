import { compareFairness } from './compareFairness';
import { compareMetrics, type MetricReference } from './compareMetrics';
import { compareRetraining } from './compareRetraining';
import { compareSlices } from './compareSlices';
import { metricRulesOf } from './MetricRule';

const metrics = {
  val_auc: 0.83,
  rmse: 4,
  'baseline.val_auc': 0.8,
  'slice.region.val_auc': 0.79,
  'slice.region.north.val_auc': 0.7,
  'slice.region.south.val_auc': 0.81,
  'slice.region.south.recall': 0.5,
  'slice.age.rmse': 9,
};
const champion: MetricReference = {
  state: 'found',
  label: 'version 6',
  metrics: { val_auc: 0.82, rmse: 5 },
};

describe('compareMetrics', () => {
  it.each([
    ['>=', 0.83, 'pass'],
    ['>=', 0.8300001, 'fail'],
    ['>', 0.83, 'fail'],
    ['>', 0.82, 'pass'],
    ['<=', 0.83, 'pass'],
    ['<', 0.83, 'fail'],
    ['<', 0.9, 'pass'],
  ] as const)('0.83 %s %d: %s', (operator, value, result) => {
    const rules = [{ metric: 'val_auc', operator, value }];
    expect(compareMetrics({ rules, metrics })).toMatchObject([
      { name: 'val_auc', value: '0.83', result },
    ]);
  });

  it('fails what the version does not have, also what every object inherits', () => {
    const rules = ['recall', 'constructor'].map(metric => ({
      metric,
      operator: '>=' as const,
      value: 0,
    }));
    expect(compareMetrics({ rules, metrics })).toMatchObject([
      { result: 'fail', note: 'The version has no such metric.' },
      { result: 'fail', note: 'The version has no such metric.' },
    ]);
  });

  it.each<[string, object, MetricReference | undefined, string, string]>([
    ['is no worse', { minimumGain: 0 }, champion, 'pass', '>= 0.82'],
    [
      'gains exactly as much',
      { minimumGain: 0.01 },
      champion,
      'pass',
      '>= 0.83',
    ],
    ['gains too little', { minimumGain: 0.02 }, champion, 'fail', '>= 0.84'],
    [
      'gains a share',
      { minimumRelativeGain: 0.01 },
      champion,
      'pass',
      '>= 0.8282',
    ],
    [
      'gains too small a share',
      { minimumRelativeGain: 0.05 },
      champion,
      'fail',
      '>= 0.861',
    ],
    [
      'has the larger of both gains',
      { minimumGain: 0.001, minimumRelativeGain: 0.05 },
      champion,
      'fail',
      '>= 0.861',
    ],
    ['has no champion to beat', {}, { state: 'none' }, 'pass', '>= champion'],
    [
      'has a champion nobody could read',
      {},
      { state: 'unknown' },
      'unknown',
      '>= champion',
    ],
    [
      'has a champion nobody asked for',
      {},
      undefined,
      'unknown',
      '>= champion',
    ],
    [
      'has a champion without the metric',
      {},
      { ...champion, metrics: {} } as MetricReference,
      'unknown',
      '>= version 6',
    ],
  ])('%s', (_, gain, reference, result, threshold) => {
    const rule = {
      metric: 'val_auc',
      operator: '>=' as const,
      versus: 'champion' as const,
      ...gain,
    };
    expect(
      compareMetrics({ rules: [rule], metrics, champion: reference }),
    ).toMatchObject([{ result, threshold }]);
  });

  it('counts a decrease as the gain of an error', () => {
    const rule = (minimumGain: number) => ({
      metric: 'rmse',
      operator: '<=' as const,
      versus: 'champion' as const,
      minimumGain,
    });
    expect(
      compareMetrics({ rules: [rule(1), rule(1.5)], metrics, champion }),
    ).toMatchObject([
      { result: 'pass', threshold: '<= 4', note: 'version 6 has 5.' },
      { result: 'fail', threshold: '<= 3.5' },
    ]);
  });

  it('finds the baseline in the same run', () => {
    const rule = (metric: string) => ({
      metric,
      operator: '>' as const,
      versus: 'baseline' as const,
    });
    expect(
      compareMetrics({ rules: [rule('val_auc'), rule('rmse')], metrics }),
    ).toMatchObject([
      { result: 'pass', threshold: '> 0.8', note: 'baseline has 0.8.' },
      { result: 'fail', note: 'The run has no metric baseline.rmse.' },
    ]);
  });
});

describe('metricRulesOf', () => {
  it('reads both kinds of condition', () => {
    expect(
      metricRulesOf({
        apiVersion: 'ml-models/v1alpha1',
        kind: 'HandoffContract',
        model: 'mlmodel:default/churn',
        registry: { instance: 'main', model: 'churn' },
        thresholds: [
          { metric: 'val_auc', op: '>=', value: 0.82 },
          {
            metric: 'rmse',
            vs: 'baseline',
            minRelativeGain: 0.1,
            lowerIsBetter: true,
          },
        ],
      }),
    ).toEqual([
      { metric: 'val_auc', operator: '>=', value: 0.82 },
      {
        metric: 'rmse',
        operator: '<=',
        versus: 'baseline',
        minimumGain: undefined,
        minimumRelativeGain: 0.1,
      },
    ]);
  });
});

describe('compareSlices', () => {
  it('holds the slice and each of its values to the limit', () => {
    expect(
      compareSlices(
        [{ key: 'region', metric: 'val_auc', floor: 0.75 }],
        metrics,
      ),
    ).toMatchObject([
      {
        name: 'slice.region.north.val_auc',
        result: 'fail',
        threshold: '>= 0.75',
      },
      { name: 'slice.region.south.val_auc', result: 'pass' },
      { name: 'slice.region.val_auc', result: 'pass' },
    ]);
  });

  it('knows ceilings, and fails a slice without metrics', () => {
    expect(
      compareSlices(
        [
          { key: 'age', metric: 'rmse', ceiling: 8 },
          { key: 'age', metric: 'val_auc', floor: 0.5 },
        ],
        metrics,
      ),
    ).toMatchObject([
      { name: 'slice.age.rmse', result: 'fail', threshold: '<= 8' },
      {
        name: 'slice.age.val_auc',
        result: 'fail',
        note: 'The version has no such metric.',
      },
    ]);
  });
});

describe('compareFairness', () => {
  it('says how far the values of a factor lie apart, and fails a factor without metrics', () => {
    expect(compareFairness(['region', 'gender'], metrics)).toEqual([
      {
        name: 'region: recall',
        value: '0.5 to 0.5',
        result: 'pass',
        note: 'Difference 0 over 1 slices.',
      },
      {
        name: 'region: val_auc',
        value: '0.7 to 0.81',
        result: 'pass',
        note: 'Difference 0.11 over 3 slices.',
      },
      {
        name: 'gender',
        result: 'fail',
        note: 'The version has no metric that begins with slice.gender.',
      },
    ]);
  });
});

describe('compareRetraining', () => {
  it.each([
    [0.84, 'pass'],
    [0.82, 'pass'],
    [0.8401, 'fail'],
    [0.8, 'fail'],
  ])('0.83 and %d within 0.01: %s', (second, result) => {
    expect(
      compareRetraining(
        { val_auc: 0.01 },
        { val_auc: 0.83 },
        { val_auc: second },
      ),
    ).toMatchObject([
      { name: 'val_auc', threshold: 'difference <= 0.01', result },
    ]);
  });

  it('fails a metric only one of the two has', () => {
    expect(compareRetraining({ val_auc: 1 }, { val_auc: 1 }, {})).toMatchObject(
      [{ result: 'fail', note: 'One of the two runs has no such metric.' }],
    );
  });
});
