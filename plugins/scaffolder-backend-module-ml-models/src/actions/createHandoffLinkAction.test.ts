import { mockServices } from '@backstage/backend-test-utils';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';
import { responseError } from '../__testUtils__/responseError';
import { runAction } from '../__testUtils__/runAction';
import { createHandoffLinkAction } from './createHandoffLinkAction';

const repository = 'https://github.com/growth/churn-service';

function run(api: object, input: object, more: object = {}) {
  const action = createHandoffLinkAction({
    auth: mockServices.auth(),
    mlModels: api as MlModelsApi,
  });
  return runAction(action, {
    input: { handoffId: 'handoff-1', ...input },
    task: { id: 'task-1' },
    ...more,
  });
}

describe('ml:handoff:link', () => {
  it('records the repository with the task that made it', async () => {
    const linkHandoffRepository = jest.fn();
    const componentRef = 'component:default/churn-service';
    await run({ linkHandoffRepository }, { componentRef, repository });
    expect(linkHandoffRepository).toHaveBeenCalledWith(
      'handoff-1',
      { taskId: 'task-1', state: 'linked', componentRef, repository },
      { token: expect.any(String) },
    );
  });

  it('names the repository that is linked already', async () => {
    const api = {
      linkHandoffRepository: jest.fn().mockRejectedValue(responseError(409)),
      getHandoff: jest.fn().mockResolvedValue({ repository: { repository } }),
    };
    await expect(run(api, { state: 'started' })).rejects.toThrow(
      `has a production repository already: ${repository}`,
    );
    api.linkHandoffRepository.mockRejectedValue(responseError(403, 'no'));
    await expect(run(api, {})).rejects.toThrow('no');
  });

  it('touches nothing in a dry run', async () => {
    const linkHandoffRepository = jest.fn();
    await run({ linkHandoffRepository }, { repository }, { isDryRun: true });
    expect(linkHandoffRepository).not.toHaveBeenCalled();
  });
});
