/**
 * Records what the pinned MLflow server answers for the demo content, for packages/registry-simulators:
 *
 *     node scripts/mlflow/record.mjs
 *
 * Starts a server on an empty store, trains the demo models and writes the answers as JSON files. Run it after a change
 * of requirements.txt or of demo/, and look at the difference before committing it.
 */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rootDirectory } from '../bootstrap/paths.mjs';
import { startMlflow } from './startMlflow.mjs';
import { trainDemoModels } from './trainDemoModels.mjs';

const target = path.join(
  rootDirectory,
  'packages/registry-simulators/recordings/mlflow',
);
const dataDirectory = await mkdtemp(
  path.join(tmpdir(), 'baton-mlflow-record-'),
);
const server = await startMlflow({ dataDirectory, log: console.log });
try {
  await trainDemoModels({
    url: server.url,
    databaseFile: server.databaseFile,
    log: console.log,
  });
  await record(server.url);
} finally {
  await server.stop();
  await rm(dataDirectory, { recursive: true, force: true });
}

async function record(url) {
  const api = `${url}/api/2.0/mlflow`;
  const models = await readJson(
    `${api}/registered-models/search?max_results=1000&order_by=name%20ASC`,
  );
  const versions = await readJson(
    `${api}/model-versions/search?max_results=10000&order_by=name%20ASC&order_by=version_number%20ASC`,
  );
  const experiments = await readJson(
    `${api}/experiments/search?max_results=1000&view_type=ALL`,
  );
  const experimentIds = experiments.experiments.map(e => e.experiment_id);
  const runs = await readJson(`${api}/runs/search`, {
    experiment_ids: experimentIds,
    max_results: 10000,
    run_view_type: 'ALL',
  });
  const loggedModels = await readJson(`${api}/logged-models/search`, {
    experiment_ids: experimentIds,
    max_results: 10000,
  });

  const artifacts = [];
  for (const version of versions.model_versions) {
    for (const file of ['MLmodel', 'input_example.json', 'model_card.md']) {
      const query = new URLSearchParams({
        name: version.name,
        version: version.version,
        path: file,
      });
      const text = await readText(
        `${url}/model-versions/get-artifact?${query}`,
      );
      if (text !== undefined) {
        artifacts.push({
          name: version.name,
          version: version.version,
          path: file,
          text,
        });
      }
    }
  }
  for (const run of runs.runs) {
    const query = new URLSearchParams({
      run_id: run.info.run_id,
      path: 'model_card.md',
    });
    const text = await readText(`${url}/get-artifact?${query}`);
    if (text !== undefined) {
      artifacts.push({ runId: run.info.run_id, path: 'model_card.md', text });
    }
  }

  await mkdir(target, { recursive: true });
  await save('server', {
    mlflow: await readText(`${url}/version`),
    recordedAt: new Date().toISOString(),
  });
  await save('registered-models', models.registered_models);
  await save('model-versions', versions.model_versions);
  await save('experiments', experiments.experiments);
  await save('runs', runs.runs);
  await save('logged-models', loggedModels.models);
  await save('artifacts', artifacts);
  await save('refusals', await recordRefusals(url));
}

/** What the server says when it cannot answer; the replay fills in the names. */
async function recordRefusals(url) {
  const api = `${url}/api/2.0/mlflow`;
  const get = { method: 'GET' };
  const requests = {
    unknownRoute: [`${api}/no-such-route`, get],
    unknownModel: [`${api}/registered-models/get?name=NAME`, get],
    unknownVersion: [`${api}/model-versions/get?name=NAME&version=4711`, get],
    unknownRun: [`${api}/runs/get?run_id=NAME`, get],
    unknownArtifact: [
      `${url}/model-versions/get-artifact?name=tmp-banana-ripeness&version=1&path=NAME`,
      get,
    ],
    unreadableStore: [
      `${url}/model-versions/get-artifact?name=legacy-scorecard&version=1&path=MLmodel`,
      get,
    ],
    unsafePath: [
      `${url}/model-versions/get-artifact?name=tmp-banana-ripeness&version=1&path=..%2FMLmodel`,
      get,
    ],
    tooManyResults: [`${api}/registered-models/search?max_results=4711`, get],
    badPageToken: [`${api}/registered-models/search?page_token=NAME`, get],
    badFilter: [`${api}/model-versions/search?filter=name%20%3D%20'a'b'`, get],
    noExperiments: [
      `${api}/logged-models/search`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      },
    ],
  };
  const refusals = {};
  for (const [name, [address, init]] of Object.entries(requests)) {
    const response = await fetch(address, init);
    refusals[name] = {
      status: response.status,
      contentType: response.headers.get('content-type'),
      body: await response.text(),
    };
  }
  return refusals;
}

async function readJson(address, body) {
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    ...(body
      ? {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }
      : {}),
  });
  const answer = await response.json();
  if (!response.ok || answer.next_page_token) {
    throw new Error(
      `${address} did not answer in one page: ${
        response.status
      } ${JSON.stringify(answer).slice(0, 300)}`,
    );
  }
  return answer;
}

/** The text, or undefined when there is none. */
async function readText(address) {
  const response = await fetch(address);
  return response.ok ? await response.text() : undefined;
}

async function save(name, content) {
  const file = path.join(target, `${name}.json`);
  await writeFile(file, `${JSON.stringify(content, undefined, 1)}\n`);
  console.log(
    `${path.relative(rootDirectory, file)}: ${
      Array.isArray(content) ? content.length : Object.keys(content).length
    }`,
  );
}
