import {
  collect,
  setupMlflowSources,
} from '../../__testUtils__/setupMlflowSources';

const { setup } = setupMlflowSources();
const signal = new AbortController().signal;

describe('MlflowSource, trouble', () => {
  it('comes back when a busy server says so, and after an outage', async () => {
    const { source, server, pauses } = await setup();
    server.failNext(1, { status: 429, retryAfter: '3' });
    server.failNext(1, {
      status: 503,
      contentType: 'text/html',
      body: '<h1>Upgrading</h1>',
    });
    await expect(collect(source.listModels({ signal }))).resolves.toHaveLength(
      20,
    );
    expect(pauses).toEqual([3000, 1000]);
  });

  it.each([
    {
      what: 'an outage',
      failure: { status: 503 },
      words: 'answered with HTTP 503',
    },
    {
      what: 'another service',
      failure: {
        status: 200,
        contentType: 'text/html',
        body: '<title>Sign in</title>',
      },
      words: 'answered with a web page that is not the JSON of MLflow',
    },
    {
      what: 'a broken answer',
      failure: {
        status: 200,
        contentType: 'application/json',
        body: '{"registered_models":[',
      },
      words: 'answered with something that is not the JSON of MLflow',
    },
    {
      what: 'a list that is none',
      failure: {
        status: 200,
        contentType: 'application/json',
        body: '{"registered_models":{}}',
      },
      words: 'answered with a "registered_models" that is no list',
    },
    {
      what: 'a missing prefix',
      failure: {
        status: 404,
        contentType: 'text/html',
        body: '<h1>Not Found</h1>',
      },
      words:
        'has no MLflow at this address; check that baseUrl holds the path prefix',
    },
    {
      what: 'missing permission',
      failure: {
        status: 403,
        contentType: 'application/json',
        body: '{"message":"Permission denied"}',
      },
      words:
        'refuses callers without credentials permission to read (it says: Permission denied)',
    },
    {
      what: 'a page that is too large',
      failure: {
        status: 200,
        headers: { 'content-length': String(10 ** 9) },
      },
      words:
        'answered with more than 65536 KiB in one page of a listing; set mlModels.sources.main.pageSize to a smaller number',
    },
    {
      what: 'credentials that are missing',
      failure: { status: 401, contentType: 'text/html', body: 'Sign in' },
      words:
        'asks for credentials, and none are configured; set mlModels.sources.main.auth',
    },
    {
      what: 'a login page',
      failure: { status: 302, location: 'https://login.example.com/?next=1' },
      words: 'redirects to https://login.example.com, which is not followed',
    },
  ])('explains $what', async ({ failure, words }) => {
    const { source, server } = await setup();
    server.failNext(9, failure);
    await expect(collect(source.listModels({ signal }))).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        `MLflow instance "main" (${server.url}) ${words}`,
      ),
    });
  });

  it('explains the refusal of its host name', async () => {
    const { source, server } = await setup({
      server: { allowedHosts: ['mlflow.example.com'] },
    });
    const { host } = new URL(server.url);
    await expect(collect(source.listModels({ signal }))).rejects.toThrow(
      `refuses the host name ${host}: start it with --allowed-hosts ${host}`,
    );
  });

  it.each([
    {
      auth: { type: 'basic', username: 'ada', password: 'secret-1' },
      header: `Basic ${Buffer.from('ada:secret-1').toString('base64')}`,
    },
    { auth: { type: 'bearer', token: 'secret-1' }, header: 'Bearer secret-1' },
  ])(
    'sends $auth.type credentials and never shows them',
    async ({ auth, header }) => {
      const { source } = await setup({
        config: { auth },
        server: { authorization: header },
      });
      await expect(
        collect(source.listModels({ signal })),
      ).resolves.toHaveLength(20);

      const wrong = await setup({
        config: { auth },
        server: { authorization: 'other' },
      });
      const failure = await collect(wrong.source.listModels({ signal })).catch(
        error => error,
      );
      expect(failure.message).toContain(
        'does not accept the configured credentials; check mlModels.sources.main.auth',
      );
      expect(
        JSON.stringify({ ...failure, message: failure.message }),
      ).not.toContain('secret-1');
    },
  );

  it('ends a listing when it is aborted', async () => {
    const { source } = await setup({ config: { pageSize: 2 } });
    const controller = new AbortController();
    const pages = source
      .listModels({ signal: controller.signal })
      [Symbol.asyncIterator]();
    await pages.next();
    controller.abort(new Error('the sync took too long'));
    await expect(pages.next()).rejects.toThrow('the sync took too long');
  });
});
