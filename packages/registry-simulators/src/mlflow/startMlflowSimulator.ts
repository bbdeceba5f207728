import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAGE_HEADERS } from '../web/layout';
import { AnswerPace } from './AnswerPace';
import { answerRequest, type SimulatedAnswer } from './answerRequest';
import { EditableContent } from './EditableContent';
import type { MlflowContent } from './MlflowContent';
import { FilterError } from './parseFilter';
import { complain, type Refusal } from './refusals';
import type {
  MlflowSimulator,
  MlflowSimulatorOptions,
  SimulatedFailure,
} from './MlflowSimulator';

/**
 * Serves content on loopback like an MLflow server.
 *
 * @param homePage - makes the page at `/`, in the place of the user interface; without it there is none
 */
export async function startMlflowSimulator(
  base: MlflowContent,
  options: MlflowSimulatorOptions,
  homePage?: (content: MlflowContent) => string,
): Promise<MlflowSimulator> {
  const content = EditableContent.create(base);
  const pace = AnswerPace.create(options.pace ?? {});
  const requests: MlflowSimulator['requests'] = [];
  const failures: { refusal: Refusal; pathIncludes: string }[] = [];
  let silent = 0;

  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://127.0.0.1');
    requests.push({
      method: request.method!,
      path: url.pathname + url.search,
      authorization: request.headers.authorization,
    });
    if (silent > 0) {
      silent -= 1;
      return;
    }
    const planned = failures.findIndex(({ pathIncludes }) =>
      request.url!.includes(pathIncludes),
    );
    const refusal =
      planned >= 0
        ? failures.splice(planned, 1)[0].refusal
        : refuseCaller(request, options);
    if (refusal) {
      send(response, { refusal });
      return;
    }
    readBody(request)
      .then(body =>
        homePage && request.method === 'GET' && url.pathname === '/'
          ? { page: homePage(content) }
          : answerRequest(content, { method: request.method!, url, body }),
      )
      .catch((error): SimulatedAnswer => {
        if (error instanceof FilterError) {
          return { refusal: complain(error.message) };
        }
        throw error;
      })
      .then(answer => pace.keep(answer))
      .then(answer => send(response, answer))
      .catch(error => {
        send(response, {
          refusal: {
            status: 500,
            contentType: 'text/plain',
            body: String(error.stack),
          },
        });
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    clearRequests: () => requests.splice(0),
    failNext: (count, failure) => {
      for (let index = 0; index < count; index++) {
        failures.push(planFailure(failure));
      }
    },
    keepSilent: count => {
      silent = count;
    },
    dropModels: names => content.dropModels(names),
    restoreModels: () => content.restoreModels(),
    setAlias: (name, alias, version) => content.setAlias(name, alias, version),
    setTag: (name, key, value) => content.setTag(name, key, value),
    addVersion: name => content.addVersion(name),
    modelNames: () => content.names(),
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
      });
    },
  };
}

function planFailure(failure: SimulatedFailure): {
  refusal: Refusal;
  pathIncludes: string;
} {
  const { pathIncludes = '', retryAfter, location, headers, ...rest } = failure;
  return {
    pathIncludes,
    refusal: {
      contentType: 'text/plain',
      body: 'simulated failure',
      ...rest,
      headers: {
        ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
        ...(location === undefined ? {} : { location }),
        ...headers,
      },
    },
  };
}

/** What the server holds against the caller: its Host header, as MLflow does since 3.5, or missing credentials. */
function refuseCaller(
  request: IncomingMessage,
  options: MlflowSimulatorOptions,
): Refusal | undefined {
  const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
  if (options.allowedHosts && !options.allowedHosts.includes(host)) {
    return {
      status: 403,
      contentType: 'text/plain',
      body: 'Invalid Host header - possible DNS rebinding attack detected',
    };
  }
  if (
    options.authorization &&
    request.headers.authorization !== options.authorization
  ) {
    return {
      status: 401,
      contentType: 'text/html; charset=utf-8',
      body: 'You are not authenticated.',
      headers: { 'www-authenticate': 'Basic realm="mlflow"' },
    };
  }
  return undefined;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, answer: SimulatedAnswer): void {
  if ('refusal' in answer) {
    const { status, contentType, body, headers } = answer.refusal;
    response
      .writeHead(status, { 'content-type': contentType, ...headers })
      .end(body);
  } else if ('page' in answer) {
    response.writeHead(200, PAGE_HEADERS).end(answer.page);
  } else if ('text' in answer) {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(answer.text);
  } else {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(answer.json));
  }
}
