import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { expectContract } from './contract';

const callers = {
  user: mockCredentials.user.header(),
  otherUser: mockCredentials.user.header('user:default/theo.brandt'),
  service: mockCredentials.service.header(),
  none: mockCredentials.none.header(),
};

/** Who calls: one of those known by a word, or a person by their ref. */
export type CallerName = keyof typeof callers | `user:${string}`;

function toHeader(caller: CallerName): string {
  return caller in callers
    ? callers[caller as keyof typeof callers]
    : mockCredentials.user.header(caller);
}

/**
 * Calls the plugin and holds every successful answer against the OpenAPI document.
 */
export function createCaller(server: Parameters<typeof request>[0]) {
  const call = async (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    options: {
      as?: CallerName;
      body?: object | string;
      headers?: Record<string, string>;
    } = {},
  ) => {
    const { as = 'user', body, headers = {} } = options;
    let pending = request(server)
      [method](`/api/ml-models${path}`)
      .set('Authorization', toHeader(as))
      .set('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(headers)) {
      pending = pending.set(name, value);
    }
    const response = await (body === undefined ? pending : pending.send(body));
    expectContract({
      method,
      path: path.split('?')[0],
      status: response.status,
      body: response.body,
      type: response.type || undefined,
    });
    return response;
  };
  return {
    call,
    get: (path: string, options?: Parameters<typeof call>[2]) =>
      call('get', path, options),
    post: (path: string, options?: Parameters<typeof call>[2]) =>
      call('post', path, options),
    put: (path: string, options?: Parameters<typeof call>[2]) =>
      call('put', path, options),
  };
}
