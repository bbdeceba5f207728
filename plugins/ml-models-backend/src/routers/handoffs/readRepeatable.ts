import type { Request } from 'express';
import type { RepeatableRequest } from '../../handoffs/RepeatedRequests';

/**
 * What makes a request the same as an earlier one, when the client gave it a key.
 *
 * @internal
 */
export function readRepeatable(
  request: Request,
): RepeatableRequest | undefined {
  const key = request.header('Idempotency-Key')?.trim();
  if (!key) return undefined;
  return {
    key,
    content: [request.method, request.path, request.body ?? null],
  };
}
