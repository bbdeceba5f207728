import { createMlflowLinks } from './mlflowLinks';
import { toVersionRecord, type VersionParts } from './toVersionRecord';

const links = createMlflowLinks(new URL('https://mlflow.example.com'));
const convert = (parts: {
  version?: Partial<VersionParts['version']>;
  run?: VersionParts['run'];
  loggedModel?: VersionParts['loggedModel'];
}) =>
  toVersionRecord(
    { ...parts, version: { name: 'churn', version: '7', ...parts.version } },
    links,
  );

describe('toVersionRecord', () => {
  it('puts a version, its run and its logged model together', () => {
    expect(
      convert({
        version: {
          creation_timestamp: 1767225600000,
          last_updated_timestamp: 1767225600000,
          description: 'Retrained.',
          source: 'models:/m-1',
          run_id: 'r1',
          status: 'READY',
          tags: [{ key: 'validated-by', value: 'ada' }],
        },
        run: {
          info: {
            run_id: 'r1',
            run_name: 'bold-owl-1',
            experiment_id: '12',
            user_id: 'root',
          },
          data: {
            metrics: [
              { key: 'auc', value: 0.9 },
              { key: 'loss', value: '0.25' },
              { key: 'broken', value: 'NaN' },
              { key: 'endless', value: 'Infinity' },
            ],
            params: [{ key: 'depth', value: '3' }],
            tags: [
              { key: 'mlflow.user', value: 'ada' },
              { key: 'mlflow.source.git.commit', value: 'c0ffee' },
              {
                key: 'mlflow.source.git.repoURL',
                value: 'https://git.example.com/churn',
              },
              { key: 'mlflow.source.git.branch', value: 'main' },
              { key: 'mlflow.source.git.dirty', value: 'True' },
              { key: 'mlflow.autologging', value: 'sklearn' },
            ],
          },
        },
        loggedModel: {
          info: {
            model_id: 'm-1',
            model_type: 'classifier',
            artifact_uri: 'mlflow-artifacts:/12/models/m-1/artifacts',
          },
          data: {
            metrics: [
              { key: 'auc', value: 0.91 },
              { key: 'broken', value: 0 },
            ],
            params: [{ key: 'width', value: '4' }],
          },
        },
      }),
    ).toEqual({
      modelId: 'churn',
      externalId: '7',
      label: '7',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      status: 'ready',
      author: 'ada',
      description: 'Retrained.',
      tags: { 'validated-by': 'ada' },
      metrics: { auc: 0.91, loss: 0.25 },
      params: { depth: '3', width: '4' },
      modelType: 'classifier',
      framework: 'sklearn',
      artifactUri: 'mlflow-artifacts:/12/models/m-1/artifacts',
      url: 'https://mlflow.example.com/#/models/churn/versions/7',
      run: {
        id: 'r1',
        name: 'bold-owl-1',
        url: 'https://mlflow.example.com/#/experiments/12/runs/r1',
      },
      source: {
        commit: 'c0ffee',
        repository: 'https://git.example.com/churn',
        branch: 'main',
        dirty: true,
      },
    });
  });

  it('makes do without run and logged model', () => {
    expect(
      convert({ version: { source: 's3://bucket/x', run_id: 'gone' } }),
    ).toEqual({
      modelId: 'churn',
      externalId: '7',
      label: '7',
      status: 'ready',
      tags: {},
      metrics: {},
      params: {},
      artifactUri: 's3://bucket/x',
      url: 'https://mlflow.example.com/#/models/churn/versions/7',
      run: { id: 'gone' },
    });
    expect(convert({ version: { run_id: '' } }).run).toBeUndefined();
  });

  it.each([
    {
      status: 'READY',
      message: 'old news',
      expected: { status: 'ready', statusMessage: undefined },
    },
    {
      status: 'PENDING_REGISTRATION',
      message: '',
      expected: { status: 'pending', statusMessage: undefined },
    },
    {
      status: 'FAILED_REGISTRATION',
      message: 'interrupted',
      expected: { status: 'failed', statusMessage: 'interrupted' },
    },
    {
      status: 'SOMETHING_NEW',
      message: 'wait',
      expected: { status: 'pending', statusMessage: 'wait' },
    },
  ])('reads the status $status', ({ status, message, expected }) => {
    expect(
      convert({ version: { status, status_message: message } }),
    ).toMatchObject(expected);
  });

  it('believes a zero of the logged model unless the run had no number', () => {
    const loggedModel = { data: { metrics: [{ key: 'bias', value: 0 }] } };
    const run = (value: number | string) => ({
      data: { metrics: [{ key: 'bias', value }] },
    });
    expect(convert({ loggedModel }).metrics).toEqual({ bias: 0 });
    expect(convert({ loggedModel, run: run(0.5) }).metrics).toEqual({
      bias: 0,
    });
    expect(convert({ loggedModel, run: run('NaN') }).metrics).toEqual({});
    expect(convert({ run: run('') }).metrics).toEqual({});
  });

  it('takes figures and the author from the version where a server puts them there', () => {
    expect(
      convert({
        version: {
          user_id: 'bob',
          metrics: [{ key: 'auc', value: 1 }],
          params: [{ key: 'a', value: 'b' }],
        },
        run: {
          info: { user_id: 'root' },
          data: { metrics: [{ key: 'auc', value: 0 }] },
        },
      }),
    ).toMatchObject({ author: 'bob', metrics: { auc: 1 }, params: { a: 'b' } });
    expect(convert({ run: { info: { user_id: 'root' } } }).author).toBe('root');
  });

  it('lets the tag of the version say that the tree was dirty', () => {
    const run = {
      data: { tags: [{ key: 'mlflow.source.git.commit', value: 'c0ffee' }] },
    };
    expect(convert({ run }).source).toEqual({ commit: 'c0ffee' });
    expect(
      convert({
        run,
        version: { tags: [{ key: 'ml-models/dirty', value: 'true' }] },
      }).source,
    ).toEqual({ commit: 'c0ffee', dirty: true });
  });

  it.each([
    { tags: { 'mlflow.autologging': 'xgboost' }, framework: 'xgboost' },
    {
      tags: {
        estimator_class: 'sklearn.linear_model._logistic.LogisticRegression',
      },
      framework: 'sklearn',
    },
    {
      tags: {
        'mlflow.log-model.history':
          '[{"flavors":{"python_function":{},"pytorch":{}}}]',
      },
      framework: 'pytorch',
    },
    {
      tags: { 'mlflow.log-model.history': '[{"flavors":{"python_fun' },
      framework: undefined,
    },
    { tags: { estimator_class: 'Pipeline' }, framework: undefined },
  ])('finds the framework in $tags', ({ tags, framework }) => {
    const entries = Object.entries(tags).map(([key, value]) => ({
      key,
      value,
    }));
    expect(convert({ run: { data: { tags: entries } } }).framework).toBe(
      framework,
    );
  });
});
