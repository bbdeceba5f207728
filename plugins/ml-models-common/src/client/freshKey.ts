import type { MlModelsRecordOptions } from './MlModelsRecordOptions';

/**
 * Header with the caller's key, else with a fresh one per call, so that a repeated request of the network does not act
 * twice. A caller that may ask again, as a form does whose answer was lost, keeps its own.
 *
 * @internal
 */
export function freshKey(options?: MlModelsRecordOptions): {
  'Idempotency-Key': string;
} {
  return {
    'Idempotency-Key':
      options?.idempotencyKey ?? globalThis.crypto.randomUUID(),
  };
}
