import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What companies put before MLflow: a proxy that takes a bearer token, refuses everything else, and speaks to the
 * server behind it with the credentials only it knows.
 */
export async function startBearerProxy(options: {
  /** Server behind it. */
  target: string;
  token: string;
  /** `Authorization` header for the server behind it. */
  authorization: string;
}): Promise<{ url: string; refused(): number; stop(): Promise<void> }> {
  const { origin, pathname } = new URL(options.target);
  let refused = 0;
  const server = createServer((incoming, outgoing) => {
    if (incoming.headers.authorization !== `Bearer ${options.token}`) {
      refused += 1;
      outgoing.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
      return;
    }
    const { host: _, ...headers } = incoming.headers;
    const forwarded = request(
      `${origin}${incoming.url}`,
      {
        method: incoming.method,
        headers: { ...headers, authorization: options.authorization },
      },
      answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${pathname.replace(/\/$/, '')}`,
    refused: () => refused,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
