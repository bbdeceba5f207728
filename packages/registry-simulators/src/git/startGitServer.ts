import { timingSafeEqual } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from './api/answerApi';
import { GitRepositories } from './GitRepositories';
import type { GitServer, GitServerOptions } from './GitServer';
import { GitServerError } from './GitServerError';
import { isPush, isSmartHttp, serveSmartHttp } from './serveSmartHttp';
import { answerPage } from './web/answerPage';
import { PAGE_HEADERS } from '../web/layout';

const MAX_BODY_BYTES = 20_000_000;
/** Names under which a browser on this machine reaches the server; others are a foreign page's doing. */
const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Starts a git server on loopback over bare repositories in a folder. It speaks git's smart HTTP protocol and the part
 * of the Gitea API that `publish:gitea`, Backstage's URL reader, pull requests and commit statuses need, and shows a
 * page for every repository, file, commit and pull request.
 */
export async function startGitServer(
  options: GitServerOptions,
): Promise<GitServer> {
  const repositories = await GitRepositories.create({
    directory: options.directory,
    organisations: options.organisations ?? [],
  });
  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      if (response.headersSent) {
        response.destroy();
      } else {
        refuse(request, response, error);
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const host = request.headers.host ?? '';
    if (!LOOPBACK_HOSTS.includes(host.replace(/:\d+$/, ''))) {
      throw new GitServerError(403, 'this server answers on loopback only');
    }
    const baseUrl = `http://${host}`;
    const url = new URL(request.url!, baseUrl);
    const method = request.method!;
    const mayWrite = isAuthorised(request.headers.authorization, options);
    if (isSmartHttp(url.pathname)) {
      if (isPush(url) && !mayWrite) {
        throw new GitServerError(401, 'pushing needs credentials');
      }
      const [owner, name] = segmentsOf(url.pathname);
      repositories.get(owner, name.slice(0, -'.git'.length));
      await serveSmartHttp({
        request,
        response,
        url,
        directory: repositories.directory,
        user: mayWrite ? options.username : undefined,
      });
      return;
    }
    const segments = segmentsOf(url.pathname);
    if (segments[0] !== 'api') {
      const page = await answerPage({
        method,
        segments,
        baseUrl,
        origin: request.headers.origin,
        repositories,
      });
      response.writeHead(page.status, page.headers).end(page.body);
      return;
    }
    if (method !== 'GET' && !mayWrite) {
      throw new GitServerError(401, 'writing needs credentials');
    }
    const result = await answerApi({
      method,
      segments: segments.slice(2),
      query: url.searchParams,
      body: method === 'GET' ? {} : await readJson(request),
      baseUrl,
      repositories,
      now: new Date(),
    });
    if ('bytes' in result) {
      response
        .writeHead(result.status, { 'content-type': result.contentType })
        .end(result.bytes);
    } else {
      response
        .writeHead(result.status, {
          'content-type': 'application/json',
          ...result.headers,
        })
        .end(JSON.stringify(result.json));
    }
  }

  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
      });
    },
  };
}

function segmentsOf(pathname: string): string[] {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw new GitServerError(400, 'the address is not valid');
  }
}

function isAuthorised(
  header: string | undefined,
  { username, password }: GitServerOptions,
): boolean {
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  return [`basic ${basic}`, `token ${password}`, `bearer ${password}`].some(
    wanted => {
      const space = (header ?? '').indexOf(' ');
      const given = `${header?.slice(0, space).toLowerCase()}${header?.slice(
        space,
      )}`;
      const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
      return one.length === other.length && timingSafeEqual(one, other);
    },
  );
}

async function readJson(
  request: IncomingMessage,
): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) {
      throw new GitServerError(413, 'the body is too long');
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    const body = JSON.parse(text || '{}');
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      return body;
    }
  } catch {
    // Told below.
  }
  throw new GitServerError(422, 'the body must be a JSON object');
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: Error,
) {
  const status = error instanceof GitServerError ? error.status : 500;
  const challenge: Record<string, string> =
    status === 401 ? { 'www-authenticate': 'Basic realm="sample git"' } : {};
  if (request.url?.startsWith('/api/')) {
    response
      .writeHead(status, { 'content-type': 'application/json', ...challenge })
      .end(JSON.stringify({ message: error.message }));
  } else {
    response
      .writeHead(status, {
        ...PAGE_HEADERS,
        'content-type': 'text/plain; charset=utf-8',
        ...challenge,
      })
      .end(`${status}: ${error.message}\n`);
  }
}
