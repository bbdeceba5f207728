/* The replay server of packages/registry-simulators stands in for MLflow in every other test, so it has to answer as
 * MLflow does: both are asked the same questions about the same models. */
import { startMlflowReplay, type MlflowSimulator } from 'registry-simulators';

const real = process.env.BATON_TEST_MLFLOW_URL!;
const API = '/api/2.0/mlflow';
const ODD_NAME = 'Baker\'s corner, "best before" 50% #2 & more?';

let replay: MlflowSimulator;
beforeAll(async () => {
  replay = await startMlflowReplay();
});
afterAll(async () => {
  await replay.stop();
});

const search = (path: string, query: Record<string, string>) =>
  `${API}/${path}/search?${new URLSearchParams(query)}`;
const file = (query: Record<string, string>) =>
  `/model-versions/get-artifact?${new URLSearchParams(query)}`;
const versionsOf = (filter: string) =>
  search('model-versions', {
    filter,
    max_results: '10',
    order_by: 'version_number ASC',
  });

/** Ids, times and figures differ between two trainings; names, kinds and places of values do not. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length ? [value.length, shapeOf(value[0])] : [];
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, shapeOf(each)]),
    );
  }
  return typeof value;
}

async function ask(base: string, path: string, body?: object) {
  const response = await fetch(base + path, {
    method: body ? 'POST' : 'GET',
    ...(body && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  const contentType = response.headers.get('content-type');
  const text = await response.text();
  const isJson = contentType === 'application/json';
  return {
    status: response.status,
    contentType,
    shape: isJson ? shapeOf(JSON.parse(text)) : undefined,
    code: isJson ? JSON.parse(text).error_code : undefined,
  };
}

describe('the replay answers like a real server', () => {
  it.each([
    [
      'a model by name',
      search('registered-models', { filter: "name = 'pay-later-limit'" }),
    ],
    [
      'a model that is not there',
      search('registered-models', { filter: "name = 'nobody'" }),
    ],
    [
      'a page that is too large',
      search('registered-models', { max_results: '1001' }),
    ],
    ['a page that is none', search('registered-models', { page_token: 'x' })],
    [
      'an order by nothing',
      search('registered-models', { order_by: 'colour' }),
    ],
    ['one model', `${API}/registered-models/get?name=pay-later-limit`],
    ['no model', `${API}/registered-models/get?name=nobody`],
    ['versions by name', versionsOf("name = 'pay-later-limit'")],
    ['versions in double quotes', versionsOf('name = "pay-later-limit"')],
    [
      'versions of several names',
      versionsOf("name IN ('pay-later-limit', 'tmp-banana-ripeness')"),
    ],
    [
      'versions by pattern',
      versionsOf(`name LIKE '${ODD_NAME.replace(/['"]/g, '_')}'`),
    ],
    ['a name with quotes, plain', versionsOf(`name = '${ODD_NAME}'`)],
    ['versions without a page', search('model-versions', { max_results: '0' })],
    ['one version', `${API}/model-versions/get?name=pay-later-limit&version=4`],
    ['no version', `${API}/model-versions/get?name=pay-later-limit&version=99`],
    ['no run', `${API}/runs/get?run_id=nothing`],
    ['no route', `${API}/no-such-route`],
    [
      'a file',
      file({ name: 'pay-later-limit', version: '4', path: 'MLmodel' }),
    ],
    [
      'a file of an odd name',
      file({ name: ODD_NAME, version: '1', path: 'MLmodel' }),
    ],
    [
      'no file',
      file({ name: 'pay-later-limit', version: '4', path: 'nothing.json' }),
    ],
    [
      'a file of no version',
      file({ name: 'pay-later-limit', version: '99', path: 'MLmodel' }),
    ],
    [
      'a path that leads out',
      file({ name: 'pay-later-limit', version: '4', path: '../MLmodel' }),
    ],
  ])('%s', async (_, path) => {
    expect(await ask(replay.url, path)).toEqual(await ask(real, path));
  });

  it('runs and logged models by id', async () => {
    const answers = await Promise.all(
      [replay.url, real].map(async base => {
        const response = await fetch(
          base + versionsOf("name = 'pay-later-limit'"),
        );
        const { model_versions: versions } = await response.json();
        const list = (ids: string[]) => ids.map(id => `'${id}'`).join(',');
        const experiments = await (
          await fetch(`${base}${API}/experiments/search?max_results=1000`)
        ).json();
        const experiment_ids = experiments.experiments.map(
          (each: any) => each.experiment_id,
        );
        const runIds = versions.map((each: any) => each.run_id);
        const modelIds = versions.map((each: any) =>
          each.source.replace('models:/', ''),
        );
        const runs = {
          filter: `attributes.run_id IN (${list(runIds)})`,
          max_results: 10,
        };
        const models = {
          filter: `model_id IN (${list(modelIds)})`,
          max_results: 10,
        };
        return [
          await ask(base, `${API}/runs/search`, { ...runs, experiment_ids }),
          await ask(base, `${API}/runs/search`, runs),
          await ask(base, `${API}/logged-models/search`, {
            ...models,
            experiment_ids,
          }),
          await ask(base, `${API}/logged-models/search`, models),
        ];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[1].map(answer => answer.status)).toEqual([
      200, 200, 200, 400,
    ]);
  });
});
