import {
  ODD_NAME,
  setupMlflowSources,
} from '../../__testUtils__/setupMlflowSources';

const { setup } = setupMlflowSources();
const signal = new AbortController().signal;

describe('MlflowSource, details of a version', () => {
  it('reads signature, example, card, datasets and framework', async () => {
    const { source } = await setup();
    const details = await source.readVersionDetails({
      ...{ signal, modelId: 'pay-later-limit', versionId: '4' },
    });
    expect(details).toEqual({
      signature: {
        inputs: expect.arrayContaining([
          { name: 'region', type: 'string', required: true },
          { name: 'orders_so_far', type: 'double', required: true },
        ]),
        outputs: [{ type: 'tensor(float64)', shape: [-1], required: true }],
        params: [
          {
            name: 'currency',
            type: 'string',
            required: false,
            default: '"EUR"',
          },
          {
            name: 'safety_margin',
            type: 'double',
            required: false,
            default: '0.1',
          },
        ],
      },
      framework: 'sklearn',
      inputExample: expect.stringContaining('orders_so_far'),
      cardMarkdown: expect.stringMatching(/^# pay-later-limit\n/),
      datasets: [
        expect.objectContaining({
          name: 'pay-later-ledger',
          context: 'training',
          sourceType: 's3',
        }),
        expect.objectContaining({
          name: 'pay-later-ledger',
          context: 'evaluation',
        }),
      ],
      notes: [],
    });
  });

  it('finds a card among the artifacts of the run', async () => {
    const { source } = await setup();
    const details = await source.readVersionDetails({
      ...{ signal, modelId: 'search-ranking', versionId: '7' },
    });
    expect(details.cardMarkdown).toMatch(/^# search-ranking\n/);
  });

  it('says what could not be read and goes on', async () => {
    const { source } = await setup();
    // The server has no credentials for the store of this one and answers with an error page.
    await expect(
      source.readVersionDetails({
        signal,
        modelId: 'legacy-scorecard',
        versionId: '1',
      }),
    ).resolves.toEqual({
      datasets: [],
      notes: [
        expect.stringMatching(
          /^The file MLmodel could not be read: .* answered with HTTP 500$/,
        ),
      ],
    });
    await expect(
      source.readVersionDetails({
        signal,
        modelId: 'tmp-banana-ripeness',
        versionId: '1',
      }),
    ).resolves.toEqual({ framework: 'sklearn', datasets: [], notes: [] });
  });

  describe('without the file MLmodel', () => {
    const signature = {
      inputs: '[{"name":"tenure","type":"double","required":true}]',
      outputs: '[{"type":"long","required":true}]',
    };
    const read = async (options: {
      status: number;
      body: string;
      history?: unknown;
    }) => {
      const { source, server } = await setup();
      server.failNext(1, {
        ...{ pathIncludes: 'path=MLmodel', contentType: 'application/json' },
        ...{ status: options.status, body: options.body },
      });
      if (options.history) {
        const run = {
          data: {
            tags: [
              {
                key: 'mlflow.log-model.history',
                value:
                  typeof options.history === 'string'
                    ? options.history
                    : JSON.stringify(options.history),
              },
            ],
          },
        };
        server.failNext(1, {
          ...{ pathIncludes: '/runs/get', contentType: 'application/json' },
          ...{ status: 200, body: JSON.stringify({ run }) },
        });
      }
      return source.readVersionDetails({
        ...{ signal, modelId: 'pay-later-limit', versionId: '4' },
      });
    };
    const missing = {
      status: 404,
      body: '{"error_code":"RESOURCE_DOES_NOT_EXIST","message":"gone"}',
    };
    const unknown =
      'The version has no file MLmodel, so its signature is unknown.';

    it('takes the signature from the run, and does not call it unknown', async () => {
      const details = await read({ ...missing, history: [{ signature }] });
      expect(details.signature).toEqual({
        inputs: [{ name: 'tenure', type: 'double', required: true }],
        outputs: [{ type: 'long', required: true }],
        params: [],
      });
      expect(details.notes).toEqual([]);
    });

    it.each([
      ['logged two models', [{ signature }, { signature }]],
      ['has a history that was cut off', '[{"signature":'],
      ['logged a model without one', [{}]],
      ['has no history', undefined],
    ])('calls it unknown when the run %s', async (_, history) => {
      const details = await read({ ...missing, history });
      expect(details.signature).toBeUndefined();
      expect(details.notes).toEqual([unknown]);
    });

    it('says when the address serves no files, once, and not that there are none', async () => {
      const { source, server } = await setup();
      server.failNext(9, {
        ...{ pathIncludes: 'get-artifact', status: 404 },
        ...{ contentType: 'text/html', body: '<h1>Not Found</h1>' },
      });
      const details = await source.readVersionDetails({
        ...{ signal, modelId: 'pay-later-limit', versionId: '4' },
      });
      expect(details.notes).toEqual([
        expect.stringMatching(
          /^The file MLmodel could not be read: .* serves no files at this address: the route \/model-versions\/get-artifact has to be reachable/,
        ),
      ]);
    });

    it('says so also when the card could not be read either', async () => {
      const { source, server } = await setup();
      server.failNext(1, { ...missing, pathIncludes: 'path=MLmodel' });
      server.failNext(1, {
        ...{ pathIncludes: '.md', status: 200 },
        body: 'x'.repeat(256 * 1024 + 1),
      });
      const details = await source.readVersionDetails({
        ...{ signal, modelId: 'query-intent', versionId: '1' },
      });
      expect(details.notes).toContain(unknown);
      expect(details.notes).toHaveLength(2);
    });
  });

  it('says that a card is too large, and nothing about one that is not there', async () => {
    const { source, server } = await setup();
    const read = () =>
      source.readVersionDetails({
        signal,
        modelId: 'query-intent',
        versionId: '1',
      });
    // What MLflow 2 says to a file that does not exist.
    server.failNext(3, {
      pathIncludes: '.md',
      status: 500,
      contentType: 'text/html',
    });
    await expect(read()).resolves.toMatchObject({
      cardMarkdown: undefined,
      notes: [],
    });
    server.failNext(1, {
      pathIncludes: '.md',
      status: 200,
      body: 'x'.repeat(256 * 1024 + 1),
    });
    await expect(read()).resolves.toMatchObject({
      cardMarkdown: undefined,
      notes: [
        expect.stringMatching(
          /^The model card could not be read: .* more than 256 KiB$/,
        ),
      ],
    });
  });

  it('takes a name with quotes', async () => {
    const { source } = await setup();
    const details = await source.readVersionDetails({
      ...{ signal, modelId: ODD_NAME, versionId: '2' },
    });
    expect(details.signature?.inputs.map(field => field.name)).toContain(
      'price_eur',
    );
  });

  it('does not read more of a file than it should', async () => {
    const { source, server } = await setup();
    server.failNext(1, {
      ...{ pathIncludes: 'path=MLmodel', status: 200 },
      body: 'x'.repeat(1024 * 1024 + 1),
    });
    const details = await source.readVersionDetails({
      ...{ signal, modelId: 'payment-fraud', versionId: '1' },
    });
    expect(details.signature).toBeUndefined();
    expect(details.notes).toEqual([
      expect.stringMatching(
        /^The file MLmodel could not be read: .* more than 1024 KiB$/,
      ),
    ]);
  });

  it('is NotFoundError for a version that is gone', async () => {
    const { source } = await setup();
    await expect(
      source.readVersionDetails({
        signal,
        modelId: 'payment-fraud',
        versionId: '99',
      }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(
        'Model Version (name=payment-fraud, version=99) not found',
      ),
    });
  });
});
