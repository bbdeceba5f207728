import { setTimeout as delay } from 'node:timers/promises';
import { isError } from '@backstage/errors';
import { explainNetworkFailure } from './explainNetworkFailure';
import { joinUrl } from './joinUrl';
import { readLimitedBody } from './readLimitedBody';
import { RegistryError, type RegistryErrorReason } from './RegistryError';
import { nameInstance, type RegistryInstance } from './RegistryInstance';
import { retryDelay } from './retryDelay';

/**
 * One request to a registry.
 *
 * @internal
 */
export interface RegistryRequest {
  /** Path below the base URL, with a leading slash. */
  path: string;
  /** Query parameters; a list repeats its key. */
  query?: Record<string, string | string[] | undefined>;
  /** Sent as JSON with POST; without it the request is a GET. */
  body?: unknown;
  signal: AbortSignal;
  /** For one attempt, body included. */
  timeoutMs: number;
  maxBytes: number;
  /** How often the request is made at most; 1 for requests that are not worth repeating. */
  attempts: number;
}

/**
 * An answer with its body, whatever its status.
 *
 * @internal
 */
export interface RegistryResponse {
  status: number;
  /** Media type in lower case without parameters; empty when the answer names none. */
  contentType: string;
  text: string;
}

/**
 * What the client takes from the outside, so that tests need neither a clock nor patience.
 *
 * @internal
 */
export interface RegistryHttpClientOptions {
  instance: RegistryInstance;
  /** `Authorization` header of every request. */
  authorization?: string;
  now?: () => Date;
  random?: () => number;
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const RETRIED = new Set([429, 500, 502, 503, 504]);
const MAX_REDIRECTS = 3;

/**
 * Talks to one configured registry and to nothing else.
 *
 * @remarks
 *
 * Requests go below the configured base URL; a redirect to another origin is refused, so credentials cannot leave it.
 * Network failures, 429 and 5xx are tried again with growing, jittered pauses that honour `Retry-After`; every attempt
 * has a time limit and every body a size limit. Failures are thrown with sentences that name the instance; an answer
 * with an error status is returned, because its meaning is the registry's own.
 *
 * @internal
 */
export class RegistryHttpClient {
  readonly #instance: RegistryInstance;
  readonly #headers: Record<string, string>;
  readonly #now: () => Date;
  readonly #random: () => number;
  readonly #wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;

  static create(options: RegistryHttpClientOptions): RegistryHttpClient {
    return new RegistryHttpClient(options);
  }

  private constructor(options: RegistryHttpClientOptions) {
    this.#instance = options.instance;
    this.#headers = options.authorization
      ? { authorization: options.authorization }
      : {};
    this.#now = options.now ?? (() => new Date());
    this.#random = options.random ?? Math.random;
    this.#wait =
      options.wait ??
      (async (milliseconds, signal) => {
        await delay(milliseconds, undefined, { signal });
      });
  }

  /** Makes the request; throws when no answer came, and the signal's reason when it was aborted. */
  async send(request: RegistryRequest): Promise<RegistryResponse> {
    const url = joinUrl(this.#instance.baseUrl, request.path, request.query);
    for (let attempt = 1; ; attempt++) {
      request.signal.throwIfAborted();
      const last = attempt >= request.attempts;
      let retryAfter: string | undefined;
      try {
        const response = await this.#attempt(url, request);
        if (last || !RETRIED.has(response.status)) {
          return response;
        }
        retryAfter = response.retryAfter;
      } catch (error) {
        request.signal.throwIfAborted();
        // Sentences are final: a refused redirect or a too large answer is the same the next time.
        if (last || error instanceof RegistryError) {
          throw error instanceof RegistryError
            ? error
            : this.#explain(error, request);
        }
      }
      const pause = retryDelay({
        attempt,
        retryAfter,
        now: this.#now(),
        random: this.#random(),
      });
      if (pause === undefined) {
        throw this.#failure(
          `is busy and asks to come back later (Retry-After: ${retryAfter})`,
        );
      }
      await this.#wait(pause, request.signal);
    }
  }

  async #attempt(
    start: URL,
    request: RegistryRequest,
  ): Promise<RegistryResponse & { retryAfter?: string }> {
    const signal = AbortSignal.any([
      request.signal,
      AbortSignal.timeout(request.timeoutMs),
    ]);
    let url = start;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await fetch(url, {
        method: request.body === undefined ? 'GET' : 'POST',
        headers: {
          accept: 'application/json, text/plain;q=0.9, */*;q=0.1',
          ...(request.body === undefined
            ? {}
            : { 'content-type': 'application/json' }),
          ...this.#headers,
        },
        body:
          request.body === undefined ? undefined : JSON.stringify(request.body),
        redirect: 'manual',
        signal,
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location) {
        return await this.#toResponse(response, request.maxBytes);
      }
      await response.body?.cancel();
      url = this.#followRedirect(url, location, request);
    }
    throw this.#failure('redirects in a circle');
  }

  #followRedirect(from: URL, location: string, request: RegistryRequest): URL {
    const target = URL.canParse(location, from)
      ? new URL(location, from)
      : undefined;
    if (target?.origin !== this.#instance.baseUrl.origin) {
      throw this.#failure(
        `redirects to ${
          target?.origin ?? 'an unreadable address'
        }, which is not followed: only the configured address is contacted. Often this is a login page; configure credentials, or the address behind the login`,
      );
    }
    if (request.body !== undefined) {
      throw this.#failure(
        `redirects ${from.pathname} to ${target.pathname}; configure the final address as baseUrl`,
      );
    }
    return target;
  }

  async #toResponse(
    response: Response,
    maxBytes: number,
  ): Promise<RegistryResponse & { retryAfter?: string }> {
    const text = await readLimitedBody(response, maxBytes);
    if (text === undefined) {
      const limit = `${Math.ceil(maxBytes / 1024)} KiB`;
      throw this.#failure(`answered with more than ${limit}`, 'too-large');
    }
    return {
      status: response.status,
      contentType: (response.headers.get('content-type') ?? '')
        .split(';')[0]
        .trim()
        .toLowerCase(),
      text,
      retryAfter: response.headers.get('retry-after') ?? undefined,
    };
  }

  #explain(error: unknown, request: RegistryRequest): Error {
    const timedOut = isError(error) && error.name === 'TimeoutError';
    return this.#failure(
      timedOut
        ? `did not answer within ${request.timeoutMs / 1000} s`
        : `could not be reached: ${explainNetworkFailure(error)}`,
    );
  }

  #failure(words: string, reason?: RegistryErrorReason): RegistryError {
    return new RegistryError(
      `${nameInstance(this.#instance)} ${words}`,
      reason,
    );
  }
}
