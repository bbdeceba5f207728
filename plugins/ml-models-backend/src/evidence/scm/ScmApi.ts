import { ServiceUnavailableError } from '@backstage/errors';
import { RegistryHttpClient } from '../../sources/http/RegistryHttpClient';
import { parseJson } from '../parsing/parseJson';

const TIMEOUT_MILLISECONDS = 10_000;
const LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;

/**
 * Requests to the API of one host, below its configured address and nowhere else.
 *
 * @internal
 */
export class ScmApi {
  readonly #http: RegistryHttpClient;
  readonly #name: string;

  private constructor(name: string, http: RegistryHttpClient) {
    this.#name = name;
    this.#http = http;
  }

  static create(options: {
    /** Name of the product for people. */
    product: string;
    host: string;
    /** Where the API begins. */
    baseUrl: string;
    authorization?: string;
  }): ScmApi {
    return new ScmApi(
      `${options.product} (${options.host})`,
      RegistryHttpClient.create({
        instance: {
          id: options.host,
          product: options.product,
          baseUrl: new URL(options.baseUrl),
        },
        authorization: options.authorization,
      }),
    );
  }

  /** The answer as JSON; undefined for 404 and 422, with which hosts say that they know no such thing. */
  async get(
    path: string,
    query: Record<string, string>,
    signal: AbortSignal,
  ): Promise<any> {
    const { status, text } = await this.#http.send({
      path,
      query,
      signal,
      timeoutMs: TIMEOUT_MILLISECONDS,
      maxBytes: LARGEST_ANSWER_BYTES,
      attempts: 2,
    });
    if (status === 404 || status === 422) return undefined;
    if (status === 401 || status === 403) {
      throw new ServiceUnavailableError(
        `${
          this.#name
        } refuses to answer (${status}); see the credentials under integrations`,
      );
    }
    if (status !== 200) {
      throw new ServiceUnavailableError(`${this.#name} answered ${status}`);
    }
    const parsed = parseJson(text);
    if (parsed.fault) {
      throw new ServiceUnavailableError(
        `${this.#name} answered with something that is not JSON`,
      );
    }
    return parsed.value;
  }

  /**
   * Rows of every page. Throws when the host knows no such list, or does not show it to us, and when there are more than
   * ten pages: what is missing from part of a list would be taken for what is not there.
   */
  async list(
    path: string,
    query: Record<string, string>,
    options: { pageSize: number; sizeKey: string; rowsKey?: string },
    signal: AbortSignal,
  ): Promise<any[]> {
    const rows: any[] = [];
    for (let page = 1; page <= 10; page++) {
      const answer = await this.get(
        path,
        {
          ...query,
          [options.sizeKey]: String(options.pageSize),
          page: String(page),
        },
        signal,
      );
      const found = options.rowsKey ? answer?.[options.rowsKey] : answer;
      if (!Array.isArray(found)) {
        throw new ServiceUnavailableError(
          `${this.#name} does not show the list of ${path
            .split('/')
            .at(-1)} with the configured credentials`,
        );
      }
      rows.push(...found);
      if (found.length < options.pageSize) return rows;
    }
    throw new ServiceUnavailableError(
      `${this.#name} lists more than ${
        rows.length
      } entries, which are not all read`,
    );
  }
}
