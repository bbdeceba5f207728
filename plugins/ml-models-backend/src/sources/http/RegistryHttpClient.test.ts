import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { RegistryHttpClient, type RegistryRequest } from './RegistryHttpClient';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach(close => close()));

/** A server that answers its first request with the first handler, and so on; the last one answers the rest. */
async function setup(...handlers: Handler[]) {
  const seen: { url: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    seen.push({ url: request.url!, headers: request.headers });
    handlers[Math.min(seen.length, handlers.length) - 1](request, response);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const pauses: number[] = [];
  const client = RegistryHttpClient.create({
    instance: {
      id: 'main',
      product: 'MLflow',
      baseUrl: new URL(`${origin}/prefix/`),
    },
    authorization: 'Bearer secret',
    now: () => new Date('2026-03-01T12:00:00Z'),
    random: () => 1,
    wait: async milliseconds => {
      pauses.push(milliseconds);
    },
  });
  const send = (request: Partial<RegistryRequest> = {}) =>
    client.send({
      path: '/things',
      signal: new AbortController().signal,
      timeoutMs: 5000,
      maxBytes: 1024,
      attempts: 3,
      ...request,
    });
  return { send, seen, pauses, origin, server };
}

const ok: Handler = (_, response) => {
  response
    .writeHead(200, { 'Content-Type': 'Application/JSON; charset=utf-8' })
    .end('{"a":1}');
};
const fail =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, headers).end('no');
  };
const silence: Handler = () => {};

describe('RegistryHttpClient', () => {
  it('asks below the base URL with credentials and repeats keys of lists', async () => {
    const { send, seen } = await setup(ok);
    await expect(
      send({
        path: '/things',
        query: { a: ['1', "'&="], b: undefined, c: 'ü' },
      }),
    ).resolves.toMatchObject({
      status: 200,
      contentType: 'application/json',
      text: '{"a":1}',
    });
    expect(seen).toHaveLength(1);
    expect(seen[0].url).toBe('/prefix/things?a=1&a=%27%26%3D&c=%C3%BC');
    expect(seen[0].headers.authorization).toBe('Bearer secret');
  });

  it('tries again after 429 and 5xx, as late as the registry asks for', async () => {
    const { send, seen, pauses } = await setup(
      fail(429, { 'retry-after': '7' }),
      fail(503),
      ok,
    );
    await expect(send()).resolves.toMatchObject({ status: 200 });
    expect(seen).toHaveLength(3);
    expect(pauses).toEqual([7000, 1000]);
  });

  it('returns the last answer when every attempt fails, and others at once', async () => {
    const first = await setup(fail(502));
    await expect(first.send()).resolves.toMatchObject({
      status: 502,
      text: 'no',
    });
    expect(first.seen).toHaveLength(3);

    const second = await setup(fail(403));
    await expect(second.send()).resolves.toMatchObject({ status: 403 });
    expect(second.seen).toHaveLength(1);
  });

  it('does not wait for a registry that asks for a long pause', async () => {
    const { send, seen, pauses } = await setup(
      fail(429, { 'retry-after': '3600' }),
    );
    await expect(send()).rejects.toThrow(
      /^MLflow instance "main" \(http:.*\/prefix\) is busy and asks to come back later \(Retry-After: 3600\)$/,
    );
    expect(seen).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it('gives up a silent registry after the time limit of each attempt', async () => {
    const { send, pauses } = await setup(silence);
    await expect(send({ timeoutMs: 30, attempts: 2 })).rejects.toThrow(
      'did not answer within 0.03 s',
    );
    expect(pauses).toHaveLength(1);
  });

  it('counts a body that never ends towards the time limit', async () => {
    const { send } = await setup((_, response) => {
      response.writeHead(200).write('{');
    });
    await expect(send({ timeoutMs: 30, attempts: 1 })).rejects.toThrow(
      'did not answer within',
    );
  });

  it('says in words why there was no connection', async () => {
    const { send, server } = await setup(ok);
    await new Promise(resolve => {
      server.close(resolve);
    });
    await expect(send()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /could not be reached: nothing listens at this address$/,
      ),
    });
  });

  it.each([
    { name: 'announced', headers: { 'content-length': '4000' } },
    { name: 'unannounced', headers: {} },
  ])('does not read an $name body beyond the limit', async ({ headers }) => {
    const { send, seen } = await setup((_, response) => {
      response.writeHead(200, headers).end('x'.repeat(4000));
    });
    await expect(send()).rejects.toMatchObject({
      message: expect.stringContaining('answered with more than 1 KiB'),
      reason: 'too-large',
    });
    expect(seen).toHaveLength(1);
  });

  it('follows redirects within the server and none that lead away', async () => {
    const near = await setup(fail(302, { location: '/elsewhere' }), ok);
    await expect(near.send()).resolves.toMatchObject({ status: 200 });
    expect(near.seen.map(({ url }) => url)).toEqual([
      '/prefix/things',
      '/elsewhere',
    ]);

    const stranger = await setup(ok);
    const far = await setup(
      fail(302, { location: `${stranger.origin}/login` }),
    );
    await expect(far.send()).rejects.toThrow(
      `redirects to ${stranger.origin}, which is not followed`,
    );
    expect(stranger.seen).toHaveLength(0);
    expect(far.seen).toHaveLength(1);

    const circle = await setup(fail(302, { location: '/again' }));
    await expect(circle.send()).rejects.toThrow('redirects in a circle');

    const moved = await setup(fail(308, { location: '/elsewhere' }));
    await expect(moved.send({ body: {} })).rejects.toThrow(
      'configure the final address',
    );
  });

  it('ends at once when it is aborted, also while it waits', async () => {
    const { send, seen } = await setup(silence);
    const controller = new AbortController();
    const sending = send({ signal: controller.signal });
    controller.abort(new Error('the sync was cancelled'));
    await expect(sending).rejects.toThrow('the sync was cancelled');
    expect(seen.length).toBeLessThanOrEqual(1);

    const busy = await setup(fail(503));
    const other = new AbortController();
    const client = RegistryHttpClient.create({
      instance: {
        id: 'main',
        product: 'MLflow',
        baseUrl: new URL(busy.origin),
      },
    });
    const waiting = client.send({
      path: '/',
      signal: other.signal,
      ...{ timeoutMs: 5000, maxBytes: 10, attempts: 9 },
    });
    busy.server.once('request', () => setImmediate(() => other.abort()));
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});
