import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../findFreePort.mjs';
import { startGroup } from '../processes/startGroup.mjs';

/** Only bounds a service that hangs. */
const READY_WITHIN_MS = 180_000;

/**
 * Starts the service of a project on a free loopback port, with the pinned version from the registry.
 *
 * @param {import('./Project.mjs').Project} project an installed production project
 * @param {AbortSignal} signal ends the wait
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function startService(project, signal) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const service = startGroup({
    program: 'python',
    args: ['-m', 'service'],
    cwd: project.directory,
    env: { ...project.env, PORT: String(port), DECISION_LOG: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  service.child.stderr.setEncoding('utf8').on('data', text => {
    said += text;
  });
  let ended = false;
  service.exit.then(
    () => {
      ended = true;
    },
    () => {},
  );
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (ended || Date.now() > until || signal.aborted) {
      await service.end();
      throw new Error(
        `The service did not become ready:\n${said.slice(-2000)}`,
      );
    }
    await delay(200);
  }
  return { url, stop: service.end };
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/v2/health/ready`)).ok;
  } catch {
    return false;
  }
}

/**
 * A session as a caller and a serving platform have it.
 *
 * @param {import('./Report.mjs').Report} report where results go
 * @param {{url: string, name: string, version: string, golden: {input: object, output: object}[]}} options the running
 *   service, what it serves, and requests with known answers
 */
export async function holdSession(report, { url, name, version, golden }) {
  const model = `${url}/v2/models/${encodeURIComponent(name)}`;
  let columns = [];
  await report.check('service: says that it lives and is ready', async () => {
    for (const path of ['/v2/health/live', '/v2/health/ready']) {
      assert.equal((await fetch(`${url}${path}`)).status, 200);
    }
    assert.deepEqual(await json(`${model}/ready`), { name, ready: true });
  });
  await report.check('service: describes the pinned version', async () => {
    assert.equal((await json(`${url}/v2`)).version, version);
    const described = await json(model);
    assert.deepEqual(described.versions, [version]);
    columns = described.inputs;
    assert.deepEqual(
      columns.map(column => column.name),
      Object.keys(golden[0].input),
    );
  });
  const body = () => ({
    id: 'session-1',
    inputs: columns.map(column => ({
      ...column,
      shape: [golden.length],
      data: golden.map(pair => pair.input[column.name]),
    })),
  });
  await report.check(
    'service: answers golden requests as the model did in training',
    async () => {
      const answer = await post(`${model}/infer`, body());
      assert.equal(answer.status, 200, answer.text);
      const { id, model_version: served, outputs } = JSON.parse(answer.text);
      assert.deepEqual([id, served], ['session-1', version]);
      outputs[0].data.forEach((score, index) =>
        assert.ok(
          Math.abs(score - golden[index].output[outputs[0].name]) < 1e-6,
        ),
      );
    },
  );
  await report.check('service: refuses what breaks the contract', async () => {
    const broken = body();
    broken.inputs.find(each => each.datatype === 'INT64').data[0] = -1;
    for (const [sent, status] of [
      [broken, 400],
      [{}, 400],
      [JSON.stringify(body()).replace('"data":[', '"data":[NaN,'), 400],
    ]) {
      const answer = await post(`${model}/infer`, sent);
      assert.equal(answer.status, status, answer.text);
      assert.deepEqual(Object.keys(JSON.parse(answer.text)), ['error']);
    }
    assert.equal((await post(`${url}/v2/models/other/infer`, {})).status, 404);
  });
  await report.check('service: measures what the alerts ask for', async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    assert.match(
      text,
      /inference_requests_total\{code="200",model="churn"\} 1\.0/,
    );
    assert.match(
      text,
      /inference_requests_total\{code="400",model="churn"\} 3\.0/,
    );
  });
}

async function json(address) {
  const response = await fetch(address);
  assert.equal(response.status, 200, address);
  return await response.json();
}

async function post(address, body) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}
