import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type {
  InventorySource,
  MlModelsApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { mlModelsApiRef } from '../api';
import mlModelsPlugin from '..';
import { mockMlModelsApi } from '../fixtures/mockMlModelsApi';
import { mockSource } from '../fixtures/mockSource';

/**
 * The sources page in a test app.
 *
 * @param options.denied - names of permissions the person lacks. Answers about permissions are kept for a while by
 * the hook that asks, across the tests of a file, so a file either denies or does not.
 *
 * @internal
 */
export function renderSourcesPage(
  options: Partial<
    Pick<
      jest.Mocked<MlModelsApi>,
      'listSources' | 'syncSource' | 'confirmDeletions'
    >
  > & { sources?: InventorySource[]; denied?: string[] },
) {
  const { sources = [mockSource()], denied = [], ...given } = options;
  const api = mockMlModelsApi({
    listSources: jest.fn().mockResolvedValue({ items: sources }),
    syncSource: jest.fn().mockResolvedValue(sources[0]),
    confirmDeletions: jest.fn().mockResolvedValue(sources[0]),
    ...given,
  });
  renderTestApp({
    features: [mlModelsPlugin],
    initialRouteEntries: ['/ml-models/sources'],
    apis: [
      [mlModelsApiRef, api],
      mockApis.permission({
        authorize: ({ permission }) =>
          denied.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
    ],
  });
  return api;
}
