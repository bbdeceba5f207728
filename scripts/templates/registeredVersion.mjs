import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * What a registry says about a version, read over MLflow's REST interface and from the server's own files.
 *
 * @param {object} options
 * @param {string} options.url base URL of the server
 * @param {string} options.dataDirectory its folder, see startMlflow.mjs
 * @param {string} options.name registered model
 * @param {string} options.version label of the version
 */
export async function registeredVersion(options) {
  const { model_version: version } = await ask(
    options.url,
    'model-versions/get',
    { name: options.name, version: options.version },
  );
  const { run } = await ask(options.url, 'runs/get', {
    run_id: version.run_id,
  });
  const { registered_model: model } = await ask(
    options.url,
    'registered-models/get',
    { name: options.name },
  );
  const modelId = version.source.replace('models:/', '');
  const directory = await findModel(
    path.join(options.dataDirectory, 'artifacts'),
    modelId,
  );
  return {
    version,
    run,
    modelId,
    tags: toRecord(version.tags),
    runTags: toRecord(run.data.tags),
    metrics: toRecord(run.data.metrics),
    aliases: toRecord(
      (model.aliases ?? []).map(each => ({
        key: each.alias,
        value: each.version,
      })),
    ),
    datasets: (run.inputs?.dataset_inputs ?? []).map(each => each.dataset),
    mlmodel: await readFile(path.join(directory, 'MLmodel'), 'utf8'),
    golden: JSON.parse(
      await readFile(path.join(directory, 'extra_files/golden.json'), 'utf8'),
    ),
    digest: await directoryDigest(directory),
  };
}

async function ask(url, route, query) {
  const response = await fetch(
    `${url}/api/2.0/mlflow/${route}?${new URLSearchParams(query)}`,
  );
  if (!response.ok) {
    throw new Error(`${route}: ${response.status} ${await response.text()}`);
  }
  return await response.json();
}

function toRecord(entries = []) {
  return Object.fromEntries(entries.map(each => [each.key, each.value]));
}

async function findModel(directory, modelId) {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      const place = path.join(directory, entry.name);
      const model = path.join(place, 'models', modelId, 'artifacts');
      if (existsSync(model)) {
        return model;
      }
    }
  }
  throw new Error(`The server has no files of ${modelId}`);
}

/** Written a second time in another language, so that both have to be right. */
async function directoryDigest(directory) {
  const entries = await readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  const names = entries
    .filter(entry => entry.isFile())
    .map(entry =>
      path.relative(directory, path.join(entry.parentPath, entry.name)),
    )
    .sort();
  const all = createHash('sha256');
  for (const name of names) {
    const one = createHash('sha256')
      .update(await readFile(path.join(directory, name)))
      .digest('hex');
    all.update(`${one}  ${name}\n`);
  }
  return `sha256:${all.digest('hex')}`;
}
