import { ResponseError } from '@backstage/errors';
import type { MlModelsRequestOptions } from './MlModelsRequestOptions';

/**
 * Sends one request to the backend and answers its body. Throws `ResponseError` when the backend refuses.
 *
 * @internal
 */
export type Call = <T>(
  path: string,
  options?: MlModelsRequestOptions,
  send?: {
    method?: string;
    body?: unknown;
    headers?: Record<string, string>;
    /** How the answer is read; JSON when absent. */
    read?: 'json' | 'blob';
  },
) => Promise<T>;

/**
 * The one way a client part reaches the backend, over any fetch and any discovery.
 *
 * @internal
 */
export function createCall(options: {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi?: { fetch: typeof fetch };
}): Call {
  const send = options.fetchApi?.fetch ?? fetch;
  return async (path, { token, signal } = {}, request = {}) => {
    const baseUrl = await options.discoveryApi.getBaseUrl('ml-models');
    const hasBody = request.body !== undefined;
    const response = await send(`${baseUrl}${path}`, {
      method: request.method ?? 'GET',
      signal,
      headers: {
        ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...request.headers,
      },
      body: hasBody ? JSON.stringify(request.body) : undefined,
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return request.read === 'blob' ? response.blob() : response.json();
  };
}
