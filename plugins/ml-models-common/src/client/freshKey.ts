/**
 * Header with a fresh key per call, so that a repeated request of the network does not act twice.
 *
 * @internal
 */
export function freshKey(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': globalThis.crypto.randomUUID() };
}
