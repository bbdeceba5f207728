import { ConflictError } from '@backstage/errors';
import {
  canonicalJson,
  sha256Hex,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { IdempotencyStore } from '../database/handoffs/IdempotencyStore';
import type { HandoffCaller } from './HandoffCaller';

/** A write a client may ask for again. @internal */
export interface RepeatableRequest {
  /** `Idempotency-Key` of the request. */
  key: string;
  /** Method, path and body; the same key with another request is refused. */
  content: unknown;
}

/**
 * Knows the writes that were made, so that the same request of the same caller is made once.
 *
 * @internal
 */
export class RepeatedRequests {
  readonly #idempotency: IdempotencyStore;

  private constructor(options: { idempotency: IdempotencyStore }) {
    this.#idempotency = options.idempotency;
  }

  static create(options: { idempotency: IdempotencyStore }): RepeatedRequests {
    return new RepeatedRequests(options);
  }

  /** Id of what the request made the first time. Throws `ConflictError` when the key was used for another one. */
  async find(
    caller: HandoffCaller,
    request: RepeatableRequest | undefined,
  ): Promise<string | undefined> {
    if (!request) return undefined;
    const known = await this.#idempotency.find(caller.ref, request.key);
    if (known && known.requestHash !== hashOf(request)) {
      throw new ConflictError(
        `Idempotency-Key '${request.key}' was used for another request, choose a new one`,
      );
    }
    return known?.subjectId;
  }

  /** Remembers within the transaction of the write itself. */
  async remember(
    transaction: DatabaseTransaction,
    made: {
      caller: HandoffCaller;
      request: RepeatableRequest | undefined;
      subjectId: string;
      at: string;
    },
  ): Promise<void> {
    const { caller, request, subjectId, at } = made;
    if (!request) return;
    await this.#idempotency.insert(transaction, {
      actor: caller.ref,
      key: request.key,
      requestHash: hashOf(request),
      subjectId,
      at,
    });
  }

  /** Forgets those older than a moment. */
  async prune(before: string): Promise<void> {
    await this.#idempotency.prune(before);
  }
}

function hashOf(request: RepeatableRequest): string {
  return sha256Hex(canonicalJson(request.content));
}
