import {
  startGeneratedMlflow,
  startMlflowReplay,
  type MlflowSimulator,
} from '../index';

const stops: MlflowSimulator[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map(server => server.stop()));
});

function remember(server: MlflowSimulator): MlflowSimulator {
  stops.push(server);
  return server;
}

async function ask(
  server: MlflowSimulator,
  path: string,
  body?: object,
): Promise<any> {
  const response = await fetch(`${server.url}/api/2.0/mlflow${path}`, {
    method: body ? 'POST' : 'GET',
    body: body && JSON.stringify(body),
  });
  return await response.json();
}

/** Everything of a listing, page by page. */
async function listAll(
  server: MlflowSimulator,
  path: string,
  key: string,
): Promise<any[]> {
  const all: any[] = [];
  let token = '';
  do {
    const answer = await ask(
      server,
      `${path}&page_token=${encodeURIComponent(token)}`,
    );
    all.push(...(answer[key] ?? []));
    token = answer.next_page_token;
  } while (token);
  return all;
}

const MODELS = '/registered-models/search?max_results=7&order_by=name%20ASC';
const VERSIONS =
  '/model-versions/search?max_results=7&order_by=name%20ASC&order_by=version_number%20ASC';

describe.each([
  { name: 'recorded', start: () => startMlflowReplay() },
  {
    name: 'generated',
    start: () => startGeneratedMlflow({ models: 20, versionsPerModel: 3 }),
  },
])('a server with $name content', ({ start }) => {
  it('pages through everything once, with what belongs to it', async () => {
    const server = remember(await start());
    const models = await listAll(server, MODELS, 'registered_models');
    expect(models.map(model => model.name)).toEqual(server.modelNames());
    const versions = await listAll(server, VERSIONS, 'model_versions');
    expect(new Set(versions.map(v => `${v.name} ${v.version}`)).size).toBe(
      versions.length,
    );
    expect(new Set(versions.map(v => v.name))).toEqual(
      new Set(
        models.filter(model => model.latest_versions).map(model => model.name),
      ),
    );

    const { experiments } = await ask(server, '/experiments/search');
    const experiment_ids = experiments.map((each: any) => each.experiment_id);
    const withRun = versions.filter(version => version.run_id);
    const list = (ids: string[]) => ids.map(id => `'${id}'`).join(',');
    const { runs } = await ask(server, '/runs/search', {
      experiment_ids,
      filter: `attributes.run_id IN (${list(withRun.map(v => v.run_id))})`,
    });
    expect(runs.map((run: any) => run.info.run_id)).toEqual(
      withRun.map(v => v.run_id),
    );
    const ids = withRun.map(v => v.source.replace('models:/', ''));
    const { models: logged } = await ask(server, '/logged-models/search', {
      experiment_ids,
      filter: `model_id IN (${list(ids)})`,
    });
    expect(logged.map((model: any) => model.info.model_id)).toEqual(ids);
  });

  it('answers in other orders too', async () => {
    const server = remember(await start());
    const newest = await ask(server, '/model-versions/search?max_results=100');
    const times = newest.model_versions.map(
      (v: any) => v.last_updated_timestamp,
    );
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const backwards = await ask(
      server,
      '/registered-models/search?order_by=name%20DESC',
    );
    expect(backwards.registered_models.map((model: any) => model.name)).toEqual(
      server.modelNames().reverse(),
    );
  });

  it('changes on request', async () => {
    const server = remember(await start());
    const [first, second] = server.modelNames();
    const read = async (name: string) =>
      (
        await ask(
          server,
          `/registered-models/get?name=${encodeURIComponent(name)}`,
        )
      ).registered_model;
    const before = await read(first);

    server.setAlias(first, 'shadow', '1');
    server.setAlias(first, 'champion', undefined);
    server.setTag(first, 'colour', 'red');
    server.setTag(first, 'ml-models/owner', undefined);
    const edited = await read(first);
    expect(edited.aliases).toEqual([{ alias: 'shadow', version: '1' }]);
    expect(edited.tags).toContainEqual({ key: 'colour', value: 'red' });
    expect(edited.tags.map((tag: any) => tag.key)).not.toContain(
      'ml-models/owner',
    );
    expect(edited.last_updated_timestamp).toBe(before.last_updated_timestamp);

    const added = server.addVersion(first);
    expect((await read(first)).last_updated_timestamp).toBeGreaterThan(
      before.last_updated_timestamp,
    );
    const versions = await listAll(server, VERSIONS, 'model_versions');
    expect(versions.filter(v => v.name === first).at(-1)).toMatchObject({
      version: added,
    });

    server.dropModels([second]);
    expect(await read(second)).toBeUndefined();
    const left = (await listAll(server, VERSIONS, 'model_versions')).map(
      v => v.name,
    );
    expect(left).not.toContain(second);
    server.restoreModels();
    expect(await read(second)).toBeDefined();
  });

  it('fails on request, and tells what it was asked', async () => {
    const server = remember(await start());
    server.failNext(1, {
      status: 429,
      retryAfter: '7',
      pathIncludes: 'model-versions',
    });
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    const failed = await fetch(`${server.url}/api/2.0/mlflow${VERSIONS}`);
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([
      429,
      '7',
    ]);
    expect(
      (await fetch(`${server.url}/api/2.0/mlflow${VERSIONS}`)).status,
    ).toBe(200);
    server.keepSilent(1);
    await expect(
      fetch(server.url, { signal: AbortSignal.timeout(50) }),
    ).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(server.requests.slice(0, 3).map(request => request.path)).toEqual([
      '/health',
      `/api/2.0/mlflow${VERSIONS}`,
      `/api/2.0/mlflow${VERSIONS}`,
    ]);
    server.clearRequests();
    expect(server.requests).toEqual([]);
  });
});

describe('the page of the replay', () => {
  it('says what the server is and shows what the hash of a link names', async () => {
    const server = remember(await startMlflowReplay());
    const response = await fetch(server.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch('text/html');
    expect(response.headers.get('content-security-policy')).toMatch(
      "default-src 'none'",
    );
    const page = await response.text();
    expect(page).toContain('Recorded answers of MLflow');
    expect(page).toContain('npm run demo:mlflow');
    expect(page).not.toMatch(/<script/i);

    // The part that a browser shows for a link of the portal is that with the id of its hash.
    const partOf = (hash: string) =>
      page.match(
        new RegExp(`<section class="addressed" id="${hash}">[^]*?</section>`),
      )?.[0] ?? '';
    expect(partOf('/models/payment-fraud')).toContain('Model payment-fraud');
    const version = partOf('/models/payment-fraud/versions/5');
    const [, run] = version.match(/#(\/experiments\/\d+\/runs\/\w+)/)!;
    expect(partOf(run)).toMatch(/roc_auc<\/th>\s*<td>0\.\d+/);
    // The apostrophe is encoded as in the links.
    const [odd] = server.modelNames().filter(name => name.includes("'"));
    expect(odd).toBeDefined();
    expect(
      partOf(`/models/${encodeURIComponent(odd).replace(/'/g, '%27')}`),
    ).toContain('Model Baker&#39;s corner, &#34;best before&#34; 50% #2');

    // Every link leads somewhere.
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(server.modelNames().length);
    expect(targets.filter(id => !page.includes(`id="${id}"`))).toEqual([]);
  });

  it('shows edits, and as text', async () => {
    const server = remember(await startMlflowReplay());
    const [first] = server.modelNames();
    server.setTag(first, 'note', '<img src=x onerror=alert(1)>');
    const page = await (await fetch(server.url)).text();
    expect(page).toContain('&#60;img src=x onerror=alert(1)&#62;');
    expect(page).not.toContain('<img');
  });

  it('is not there for generated content, which has no end', async () => {
    const server = remember(
      await startGeneratedMlflow({ models: 1, versionsPerModel: 1 }),
    );
    expect((await fetch(server.url)).status).toBe(404);
  });
});

describe('generated content', () => {
  it('is the same for the same seed and another for another one', async () => {
    const read = async (seed: number) => {
      const server = remember(
        await startGeneratedMlflow({ models: 5, versionsPerModel: 2, seed }),
      );
      return JSON.stringify(await listAll(server, VERSIONS, 'model_versions'));
    };
    expect(await read(1)).toBe(await read(1));
    expect(await read(1)).not.toBe(await read(2));
  });
});

describe('a server with a pace', () => {
  it('takes its time for listings, one after the other, and for nothing else', async () => {
    const server = remember(
      await startGeneratedMlflow({
        ...{ models: 20, versionsPerModel: 3 },
        pace: { registered_models: 10 },
      }),
    );
    const order: string[] = [];
    const note = async (name: string, path: string) => {
      const answer = await ask(server, path);
      order.push(name);
      return answer;
    };
    const all = note('all', '/registered-models/search?max_results=20');
    while (server.requests.length < 1) await new Promise(setImmediate);
    const [{ registered_models: models }] = await Promise.all([
      all,
      note('one', '/registered-models/search?max_results=1'),
      note('versions', VERSIONS),
    ]);
    expect(models).toHaveLength(20);
    expect(order).toEqual(['versions', 'all', 'one']);
  });
});
