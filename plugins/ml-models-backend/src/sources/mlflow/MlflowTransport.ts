import { NotFoundError } from '@backstage/errors';
import { RegistryError } from '../http/RegistryError';
import type {
  RegistryHttpClient,
  RegistryResponse,
} from '../http/RegistryHttpClient';
import { nameInstance, type RegistryInstance } from '../http/RegistryInstance';
import type { SourceTimeouts } from '../../config/readSourceTimeouts';
import type { MlflowPage } from './mlflowAnswers';
import { toRegistryError } from './toRegistryError';

const API = '/api/2.0/mlflow';
const LISTING = {
  maxBytes: 64 * 1024 * 1024,
  attempts: 5,
};
/** A person waits for files, and MLmodel files are a few kilobytes: a short limit and no second attempt. */
const FILE = { maxBytes: 1024 * 1024, attempts: 1 };

/** A JSON object nobody has looked at yet. @internal */
export type MlflowAnswer = Record<string, unknown>;

/**
 * MLflow's conventions over HTTP: where the API lies, how it pages, how it says no.
 *
 * @internal
 */
export class MlflowTransport {
  readonly #instance: RegistryInstance;
  readonly #http: RegistryHttpClient;
  readonly #timeouts: SourceTimeouts;

  static create(options: {
    instance: RegistryInstance;
    http: RegistryHttpClient;
    timeouts: SourceTimeouts;
  }): MlflowTransport {
    return new MlflowTransport(options);
  }

  private constructor(options: {
    instance: RegistryInstance;
    http: RegistryHttpClient;
    timeouts: SourceTimeouts;
  }) {
    this.#instance = options.instance;
    this.#http = options.http;
    this.#timeouts = options.timeouts;
  }

  /** The server that is asked. */
  get instance(): RegistryInstance {
    return this.#instance;
  }

  /** Throws `NotFoundError` when MLflow says that the thing asked for does not exist. */
  async get(
    path: string,
    query: Record<string, string | string[] | undefined>,
    signal: AbortSignal,
  ): Promise<MlflowAnswer> {
    return (await this.getUnread(path, query, signal)).read();
  }

  /** As `get`, for an answer whose text may say that there is no need to read it. */
  async getUnread(
    path: string,
    query: Record<string, string | string[] | undefined>,
    signal: AbortSignal,
  ): Promise<{ text: string; read(): MlflowAnswer }> {
    const request = {
      ...{ path: API + path, query, signal },
      ...this.#listing(),
    };
    const response = this.#check(await this.#http.send(request));
    return { text: response.text, read: () => this.#toAnswer(response) };
  }

  /** As `get`, for searches whose conditions are too long for a URL. */
  async post(
    path: string,
    body: unknown,
    signal: AbortSignal,
  ): Promise<MlflowAnswer> {
    const request = {
      ...{ path: API + path, body, signal },
      ...this.#listing(),
    };
    return this.#toAnswer(this.#check(await this.#http.send(request)));
  }

  /** A list of an answer and the token of its next page. */
  toPage<T>(answer: MlflowAnswer, key: string): MlflowPage<T> {
    // MLflow leaves empty lists out.
    const items = answer[key] ?? [];
    if (!Array.isArray(items)) {
      throw this.#unexpected(`a "${key}" that is no list`);
    }
    const token = answer.next_page_token;
    return {
      items,
      nextPageToken: typeof token === 'string' && token ? token : undefined,
    };
  }

  /**
   * Text of a file from a route outside the API; undefined when MLflow says that there is none. When nobody serves the
   * route, which is what a proxy that lets only the API through does, the failure is `missing-route`.
   */
  async readFile(
    path: string,
    query: Record<string, string>,
    signal: AbortSignal,
    maxBytes: number = FILE.maxBytes,
  ): Promise<string | undefined> {
    const response = await this.#http.send({
      ...{ path, query, signal },
      ...{ ...FILE, maxBytes },
      timeoutMs: this.#timeouts.detailsMilliseconds,
    });
    if (response.status === 404) {
      if (parseObject(response.text)?.error_code) return undefined;
      throw new RegistryError(
        `${nameInstance(
          this.#instance,
        )} serves no files at this address: the route ${path} has to be reachable besides the API`,
        'missing-route',
      );
    }
    if (response.status !== 200) {
      throw toRegistryError(this.#instance, response);
    }
    return response.text;
  }

  #listing() {
    return { ...LISTING, timeoutMs: this.#timeouts.listingMilliseconds };
  }

  #check(response: RegistryResponse): RegistryResponse {
    if (response.status === 200) return response;
    const error = toRegistryError(this.#instance, response);
    const answer = parseObject(response.text);
    throw answer?.error_code === 'RESOURCE_DOES_NOT_EXIST'
      ? new NotFoundError(error.message)
      : error;
  }

  #toAnswer(response: RegistryResponse): MlflowAnswer {
    const answer = parseObject(response.text);
    if (answer) return answer;
    const kind =
      response.contentType === 'text/html' ? 'a web page' : 'something';
    throw this.#unexpected(
      `${kind} that is not the JSON of MLflow; often baseUrl points to a login page or to another service`,
    );
  }

  #unexpected(words: string): RegistryError {
    return new RegistryError(
      `${nameInstance(this.#instance)} answered with ${words}`,
    );
  }
}

function parseObject(text: string): MlflowAnswer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as MlflowAnswer)
      : undefined;
  } catch {
    return undefined;
  }
}
