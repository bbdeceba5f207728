/**
 * Credentials of one call: a backend passes a token, a browser passes nothing because its fetch adds the
 * person's identity.
 *
 * @public
 */
export interface MlModelsRequestOptions {
  /** Backstage token. */
  token?: string;
  /** Ends the call. */
  signal?: AbortSignal;
}
