import type { MlModelsRequestOptions } from './MlModelsRequestOptions';

/**
 * Options of a call that records something.
 *
 * @public
 */
export interface MlModelsRecordOptions extends MlModelsRequestOptions {
  /** The same key with the same body answers what the first call recorded, so that a double click does no harm. */
  idempotencyKey?: string;
}
