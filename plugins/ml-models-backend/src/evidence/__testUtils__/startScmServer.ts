import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A repository as a test writes it down. */
export interface TestRepository {
  /** Files by commit. */
  commits: Record<string, Record<string, string>>;
  /** Commit of the branch `main`. */
  head: string;
  /** Checks by commit, in the words of GitHub. */
  checks?: Record<string, { name: string; conclusion: string | null }[]>;
}

/**
 * A server on loopback with the parts of the APIs of GitHub and GitLab that evidence is collected with; shapes and
 * status codes are those the two answer with.
 */
export async function startScmServer(
  repositories: Record<string, TestRepository>,
) {
  const requests: string[] = [];
  const state = {
    requests,
    repositories,
    /** Called before each answer; `true` when it has answered itself. */
    interfere: (
      _request: IncomingMessage,
      _response: ServerResponse,
    ): boolean => false,
  };
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (state.interfere(request, response)) return;
    const url = new URL(request.url!, 'http://localhost');
    const answer =
      answerGithub(url, request, state.repositories) ??
      answerGitlab(url, request, state.repositories);
    const { status, body } = answer ?? {
      status: 404,
      body: { message: 'Not Found' },
    };
    const isText = typeof body === 'string';
    response
      .writeHead(status, {
        'content-type': isText ? 'text/plain' : 'application/json',
      })
      .end(isText ? body : JSON.stringify(body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const origin = `http://${host}`;
  return Object.assign(state, {
    origin,
    integrations: {
      github: {
        github: [{ host, apiBaseUrl: `${origin}/api/v3`, token: 'ghp' }],
      },
      gitlab: {
        gitlab: [
          {
            host,
            baseUrl: origin,
            apiBaseUrl: `${origin}/api/v4`,
            token: 'glp',
          },
        ],
      },
    },
    /** Nothing listens any more. */
    stop: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

type Answer = { status: number; body: unknown } | undefined;

const NOT_FOUND = { status: 404, body: { message: 'Not Found' } };

function resolveRef(
  repository: TestRepository,
  ref: string,
): string | undefined {
  if (ref === 'main' || ref === 'HEAD') return repository.head;
  return Object.hasOwn(repository.commits, ref) ? ref : undefined;
}

function answerGithub(
  url: URL,
  request: IncomingMessage,
  repositories: Record<string, TestRepository>,
): Answer {
  const match = url.pathname.match(/^\/api\/v3\/repos\/([^/]+\/[^/]+)\/(.*)$/);
  if (!match) return undefined;
  if (!/^(token|Bearer) ghp$/.test(request.headers.authorization ?? '')) {
    return { status: 401, body: { message: 'Bad credentials' } };
  }
  const repository = repositories[match[1]];
  if (!repository) return NOT_FOUND;
  const [kind, ...rest] = match[2].split('/').map(decodeURIComponent);
  if (kind === 'contents') {
    const sha = resolveRef(repository, url.searchParams.get('ref') ?? 'HEAD');
    const text = sha && repository.commits[sha][rest.join('/')];
    return text === undefined ? NOT_FOUND : { status: 200, body: text };
  }
  if (kind !== 'commits') return NOT_FOUND;
  const sha = resolveRef(repository, rest[0]);
  if (!sha) {
    const message = `No commit found for SHA: ${rest[0]}`;
    return { status: 422, body: { message } };
  }
  const checks = repository.checks?.[sha] ?? [];
  if (rest[1] === 'check-runs') {
    const page = Number(url.searchParams.get('page') ?? 1);
    const size = Number(url.searchParams.get('per_page') ?? 30);
    return {
      status: 200,
      body: {
        total_count: checks.length,
        check_runs: checks
          .slice((page - 1) * size, page * size)
          .map(({ name, conclusion }, index) => ({
            id: index,
            name,
            status: conclusion === null ? 'in_progress' : 'completed',
            conclusion,
            html_url: `http://${request.headers.host}/${match[1]}/runs/${index}`,
            started_at: `2026-11-01T00:00:${String(index % 60).padStart(
              2,
              '0',
            )}Z`,
          })),
      },
    };
  }
  if (rest[1] === 'status') {
    return {
      status: 200,
      body: { state: 'success', sha, total_count: 0, statuses: [] },
    };
  }
  return { status: 200, body: { sha, commit: { message: 'x' } } };
}

const GITLAB_STATUS: Record<string, string> = {
  success: 'success',
  failure: 'failed',
  skipped: 'skipped',
  cancelled: 'canceled',
};

function answerGitlab(
  url: URL,
  request: IncomingMessage,
  repositories: Record<string, TestRepository>,
): Answer {
  const match = url.pathname.match(/^\/api\/v4\/projects\/([^/]+)\/(.*)$/);
  if (!match) return undefined;
  if (request.headers.authorization !== 'Bearer glp') {
    return { status: 401, body: { message: '401 Unauthorized' } };
  }
  const repository = repositories[decodeURIComponent(match[1])];
  if (!repository) return NOT_FOUND;
  const parts = match[2].split('/').map(decodeURIComponent);
  /** A pipeline has the position of its commit as id. */
  const commits = Object.keys(repository.commits);
  const jobs = (sha: string) =>
    (repository.checks?.[sha] ?? []).map(({ name, conclusion }, index) => ({
      id: index,
      name,
      status: conclusion === null ? 'running' : GITLAB_STATUS[conclusion],
      created_at: '2026-11-01T00:00:00.000Z',
      web_url: `http://${request.headers.host}/-/jobs/${index}`,
    }));
  switch (parts[0]) {
    case 'pipelines': {
      if (parts[1] === undefined) {
        const sha = url.searchParams.get('sha');
        const id = commits.indexOf(sha ?? '');
        return { status: 200, body: sha ? [{ id, sha }] : [] };
      }
      return { status: 200, body: jobs(commits[Number(parts[1])]) };
    }
    case 'repository': {
      if (parts[1] === 'files') {
        const sha = resolveRef(repository, url.searchParams.get('ref')!);
        const text = sha && repository.commits[sha][parts[2]];
        return text === undefined
          ? { status: 404, body: { message: '404 File Not Found' } }
          : { status: 200, body: text };
      }
      const sha = resolveRef(repository, parts[2]);
      if (!sha) {
        return { status: 404, body: { message: '404 Commit Not Found' } };
      }
      if (parts[3] === 'statuses') {
        const external = {
          name: 'external/scan',
          status: 'failed',
          target_url: 'data:text/html,x',
        };
        return { status: 200, body: [external] };
      }
      return { status: 200, body: { id: sha, short_id: sha.slice(0, 8) } };
    }
    default:
      return NOT_FOUND;
  }
}
