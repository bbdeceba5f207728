import { startGeneratedMlflow } from 'registry-simulators';
import {
  callsTo,
  collect,
  ODD_NAME,
  setupMlflowSources,
} from '../../__testUtils__/setupMlflowSources';

const { setup, sourceOf } = setupMlflowSources();
const signal = new AbortController().signal;

describe('MlflowSource, registered models', () => {
  it('lists every model once, with tags and aliases, in one call', async () => {
    const { source, server } = await setup();
    const models = await collect(source.listModels({ signal }));
    expect(models.map(model => model.name)).toEqual(server.modelNames());
    expect(models.find(model => model.name === 'payment-fraud')).toEqual({
      externalId: 'payment-fraud',
      name: 'payment-fraud',
      description: expect.stringContaining('card payment is fraudulent'),
      createdAt: expect.stringMatching(/^20\d\d-.*Z$/),
      updatedAt: expect.stringMatching(/^20\d\d-.*Z$/),
      tags: {
        'ml-models/owner': 'group:default/fraud-science',
        'ml-models/data-science-team': 'group:default/fraud-science',
        'ml-models/engineering-team': 'group:default/risk-engineering',
        'ml-models/risk-tier': 'high',
        'ml-models/system': 'payments-trust',
        'ml-models/type': 'classifier',
      },
      aliases: { champion: '5', challenger: '6' },
      owners: ['group:default/fraud-science'],
      url: `${server.url}/#/models/payment-fraud`,
    });
    expect(models.map(model => model.name)).not.toContain('support-answer');
    expect(server.requests).toHaveLength(1);
  });

  it('reads small pages to the end', async () => {
    const { source, server } = await setup({ config: { pageSize: 3 } });
    const models = await collect(source.listModels({ signal }));
    expect(models.map(model => model.name)).toEqual(server.modelNames());
    expect(server.requests).toHaveLength(Math.ceil(models.length / 3));
  });

  it('shows edits that move no timestamp', async () => {
    const { source, server } = await setup();
    const read = async () =>
      (await collect(source.listModels({ signal }))).find(
        model => model.name === 'delivery-eta',
      )!;
    const before = await read();
    server.setAlias('delivery-eta', 'champion', '6');
    server.setTag('delivery-eta', 'ml-models/risk-tier', 'high');
    const after = await read();
    expect(after).toEqual({
      ...before,
      aliases: { ...before.aliases, champion: '6' },
      tags: { ...before.tags, 'ml-models/risk-tier': 'high' },
    });
    expect(after.updatedAt).toBe(before.updatedAt);
  });

  it('hands out the very same page again as long as the server says the same up to there', async () => {
    const { source, server } = await setup({ config: { pageSize: 5 } });
    const read = async () => {
      const pages = [];
      for await (const page of source.listModels({ signal })) pages.push(page);
      return pages;
    };
    const first = await read();
    expect(first.length).toBeGreaterThan(2);
    const again = await read();
    expect(again.map((page, index) => page === first[index])).toEqual(
      first.map(() => true),
    );
    expect(again.flat().map(model => model.name)).toEqual(server.modelNames());

    const { name } = first[1][0];
    server.setTag(name, 'edited', 'yes');
    const edited = await read();
    expect(edited[0]).toBe(first[0]);
    expect(edited[1]).not.toBe(first[1]);
    expect(edited[1][0].tags).toMatchObject({ edited: 'yes' });
    // Its text is the same, what came before it is not.
    expect(edited[2]).not.toBe(first[2]);
    expect(edited.slice(2)).toEqual(first.slice(2));
    expect((await read())[1]).toBe(edited[1]);

    // Everything moves up by one, and no model is lost or comes twice.
    server.dropModels([first[0][0].name]);
    expect((await read()).flat().map(model => model.name)).toEqual(
      server.modelNames(),
    );
  });

  it('fails when a listing breaks off, so that nobody takes it for complete', async () => {
    const { source, server } = await setup({ config: { pageSize: 5 } });
    const pages = source.listModels({ signal })[Symbol.asyncIterator]();
    await expect(pages.next()).resolves.toMatchObject({ done: false });
    server.failNext(1, { status: 400, body: '{"message":"no more"}' });
    await expect(pages.next()).rejects.toThrow(
      'did not accept the request (it says: no more)',
    );
  });

  it('fails when a server gives the same page token again and again', async () => {
    const { source, server } = await setup();
    server.failNext(9, {
      status: 200,
      contentType: 'application/json',
      body: '{"registered_models":[{"name":"a"}],"next_page_token":"again"}',
    });
    await expect(collect(source.listModels({ signal }))).rejects.toThrow(
      'the listing cannot be completed',
    );
    expect(server.requests).toHaveLength(2);
  });
});

describe('MlflowSource, versions', () => {
  it('lists all of them with metrics, parameters and commits in few calls', async () => {
    const { source, server } = await setup();
    const versions = await collect(source.listVersions({ signal }));
    expect(versions).toHaveLength(78);
    expect(
      versions.find(v => v.modelId === 'payment-fraud' && v.label === '3'),
    ).toMatchObject({
      externalId: '3',
      status: 'ready',
      author: 'mateusz.zielinski',
      metrics: {
        roc_auc: expect.any(Number),
        latency_p95_ms: expect.any(Number),
        'slice.region-coast.roc_auc': expect.any(Number),
      },
      params: { n_estimators: '33', estimator: 'boosting-classifier' },
      modelType: 'classifier',
      framework: 'sklearn',
      artifactUri: expect.stringMatching(/^mlflow-artifacts:.*\/models\/m-/),
      url: `${server.url}/#/models/payment-fraud/versions/3`,
      run: {
        id: expect.any(String),
        name: 'payment-fraud-3',
        url: expect.stringContaining('/runs/'),
      },
      source: {
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        repository:
          'https://git.example.com/alder-market/payment-fraud-experiments',
        dirty: true,
      },
    });
    expect(versions.find(v => v.status === 'failed')).toMatchObject({
      modelId: 'voucher-abuse',
      label: '3',
      statusMessage: 'The upload of the artifact was interrupted.',
      metrics: {},
    });
    // Versions, experiments, runs, logged models.
    expect(
      server.requests.map(
        request => request.path.split('?')[0].split('/mlflow/')[1],
      ),
    ).toEqual([
      'model-versions/search',
      'experiments/search',
      'runs/search',
      'logged-models/search',
    ]);
  });

  it('makes no call per version however many there are', async () => {
    const { source, server } = sourceOf(
      await startGeneratedMlflow({ models: 300, versionsPerModel: 10 }),
    );
    const versions = await collect(source.listVersions({ signal }));
    expect(new Set(versions.map(v => `${v.modelId} ${v.label}`)).size).toBe(
      3000,
    );
    expect(
      versions.every(v => v.source?.commit && v.metrics.roc_auc !== undefined),
    ).toBe(true);
    expect(callsTo(server, 'model-versions/search')).toHaveLength(3);
    expect(callsTo(server, 'experiments/search')).toHaveLength(1);
    expect(callsTo(server, 'runs/search')).toHaveLength(6);
    expect(callsTo(server, 'logged-models/search')).toHaveLength(6);
    expect(server.requests).toHaveLength(16);
  });

  it('lists those of some models, whatever their names hold', async () => {
    const { source, server } = await setup({ config: { pageSize: 2 } });
    const modelIds = [
      ODD_NAME,
      'query-intent',
      'substitute_products',
      'no-such-model',
    ];
    const versions = await collect(source.listVersions({ signal, modelIds }));
    expect(versions.map(v => `${v.modelId} ${v.label}`)).toEqual([
      'query-intent 1',
      'query-intent 2',
      'query-intent 3',
      'query-intent 4',
      'substitute_products 1',
      'substitute_products 2',
      'substitute_products 3',
      `${ODD_NAME} 1`,
      `${ODD_NAME} 2`,
    ]);
    expect(versions.at(-1)?.url).toBe(
      `${server.url}/#/models/Baker%27s%20corner%2C%20%22best%20before%22%2050%25%20%232%20%26%20more%3F/versions/2`,
    );
    expect(
      await collect(source.listVersions({ signal, modelIds: [] })),
    ).toEqual([]);
  });

  it('asks for one model after the other where the server knows no lists of names', async () => {
    const { source, server } = await setup();
    const modelIds = ['query-intent', 'delivery-eta'];
    server.failNext(1, {
      status: 400,
      body: '{"error_code":"INVALID_PARAMETER_VALUE"}',
    });
    const versions = await collect(source.listVersions({ signal, modelIds }));
    expect(versions).toHaveLength(10);
    server.clearRequests();
    await collect(source.listVersions({ signal, modelIds }));
    // A proxy may have refused that one request: the next listing tries again.
    expect(callsTo(server, 'model-versions/search')).toHaveLength(1);
  });

  it('asks for a list of names once per listing where the server knows none', async () => {
    const { source, server } = sourceOf(
      await startGeneratedMlflow({ models: 300, versionsPerModel: 1 }),
    );
    const modelIds = server.modelNames();
    server.failNext(999, {
      ...{ pathIncludes: '+IN+', status: 400 },
      body: '{"error_code":"INVALID_PARAMETER_VALUE"}',
    });
    const versions = await collect(source.listVersions({ signal, modelIds }));
    expect(versions).toHaveLength(300);
    expect(callsTo(server, '+IN+')).toHaveLength(1);
  });

  it('fails when the pages of experiments go round in a circle', async () => {
    const { source, server } = await setup();
    for (let round = 0; round < 5; round++) {
      for (const token of ['one', 'other']) {
        server.failNext(1, {
          ...{ pathIncludes: '/experiments/search', status: 200 },
          contentType: 'application/json',
          body: JSON.stringify({
            experiments: [{ experiment_id: '1' }],
            next_page_token: token,
          }),
        });
      }
    }
    await expect(collect(source.listVersions({ signal }))).rejects.toThrow(
      'the listing cannot be completed',
    );
    expect(callsTo(server, '/experiments/search')).toHaveLength(3);
  });

  it('does without logged models on a server before MLflow 3', async () => {
    const { source, server } = await setup();
    server.failNext(9, {
      ...{ pathIncludes: '/logged-models/search', status: 404 },
      ...{ contentType: 'text/html', body: '<h1>Not Found</h1>' },
    });
    const versions = await collect(source.listVersions({ signal }));
    expect(versions).toHaveLength(78);
    expect(versions[0]).toMatchObject({
      modelType: undefined,
      author: expect.any(String),
    });
  });

  it('asks for fewer runs at once when an answer is too large', async () => {
    const { source, server } = await setup();
    server.failNext(1, {
      ...{ pathIncludes: '/runs/search', status: 200 },
      headers: { 'content-length': String(10 ** 9) },
    });
    const versions = await collect(source.listVersions({ signal }));
    expect(versions.filter(v => v.source)).toHaveLength(73);
    expect(callsTo(server, 'runs/search')).toHaveLength(3);
  });
});
