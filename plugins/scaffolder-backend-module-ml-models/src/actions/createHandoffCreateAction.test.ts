import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';
import { churnEntity, churnHandoff } from '../__testUtils__/churn';
import { responseError } from '../__testUtils__/responseError';
import { runAction } from '../__testUtils__/runAction';
import { createHandoffCreateAction } from './createHandoffCreateAction';

const modelRef = 'mlmodel:default/churn';

function setup(
  api: Partial<jest.Mocked<MlModelsApi>>,
  entities = [churnEntity],
) {
  const catalog = catalogServiceMock({ entities });
  const action = createHandoffCreateAction({
    auth: mockServices.auth(),
    catalog,
    mlModels: api as MlModelsApi,
  });
  const run = (input: object, more: object = {}) =>
    runAction(action, {
      input: { modelRef, ...input },
      task: { id: 'task-1' },
      ...more,
    });
  return { run, catalog };
}

describe('ml:handoff:create', () => {
  it('starts the handoff for the task, in the name of the person', async () => {
    const createHandoff = jest.fn().mockResolvedValue(churnHandoff);
    const { run } = setup({ createHandoff });
    const outputs = await run({ version: '7', riskTier: 'high' });
    expect(createHandoff).toHaveBeenCalledWith(
      {
        entityRef: modelRef,
        version: '7',
        riskTier: 'high',
        taskId: 'task-1',
        environment: undefined,
      },
      { token: expect.stringContaining('"target":"ml-models"') },
    );
    expect(createHandoff.mock.calls[0][1].token).toContain('user:default/mock');
    expect(outputs).toEqual({
      handoffId: 'handoff-1',
      number: 12,
      path: '/ml-models/handoffs/12',
      state: 'preparing',
      created: true,
    });
  });

  it('carries on what was agreed on for the version in production', async () => {
    const summary = {
      ...churnHandoff.summary,
      state: 'in-production',
      environment: 'live',
      riskTier: 'medium',
    };
    const createHandoff = jest.fn().mockResolvedValue(churnHandoff);
    const getHandoffStatus = jest.fn();
    const { run } = setup({ createHandoff, getHandoffStatus });
    const asked = async (status: object, input: object = {}) => {
      getHandoffStatus.mockResolvedValue({ items: [status] });
      await run({ version: '8', followsOn: true, ...input });
      return createHandoff.mock.calls.at(-1)[0];
    };
    const draft = { ...summary, id: 'other', state: 'draft' };
    expect(await asked({ current: draft, production: summary })).toEqual({
      entityRef: modelRef,
      version: '8',
      environment: 'live',
      parentId: 'handoff-1',
      taskId: 'task-1',
    });
    const suspended = { ...summary, state: 'suspended' };
    expect(await asked({ current: suspended })).toHaveProperty('parentId');
    // Nothing in production there, or less was agreed on than the tier asks for now.
    expect(await asked({ current: draft })).not.toHaveProperty('parentId');
    expect(
      await asked({ production: summary }, { environment: 'elsewhere' }),
    ).not.toHaveProperty('parentId');
    expect(
      await asked({ production: { ...summary, riskTier: 'low' } }),
    ).not.toHaveProperty('parentId');
  });

  it('waits for the catalog and for the inventory to know a new model', async () => {
    const createHandoff = jest
      .fn()
      .mockRejectedValueOnce(responseError(404))
      .mockResolvedValue(churnHandoff);
    const { run, catalog } = setup({ createHandoff });
    jest.spyOn(catalog, 'getEntityByRef').mockResolvedValueOnce(undefined);
    await run({});
    expect(createHandoff).toHaveBeenCalledTimes(2);
  });

  it('gives up when the catalog never knows the model, and says what to do', async () => {
    const createHandoff = jest.fn();
    const { run } = setup({ createHandoff }, []);
    await expect(run({ waitSeconds: 0 })).rejects.toThrow(
      'does not know mlmodel:default/churn after 0 seconds',
    );
    expect(createHandoff).not.toHaveBeenCalled();

    createHandoff.mockRejectedValue(responseError(404, 'no such model'));
    await expect(
      setup({ createHandoff }).run({ waitSeconds: 0 }),
    ).rejects.toThrow('could not be started within 0 seconds: no such model');
  });

  it('answers the handoff that is open already, and passes other refusals on', async () => {
    const getHandoffStatus = jest
      .fn()
      .mockResolvedValue({ items: [{ current: churnHandoff.summary }] });
    const createHandoff = jest.fn().mockRejectedValue(responseError(409));
    const { run } = setup({ createHandoff, getHandoffStatus });
    expect(await run({ version: '7' })).toMatchObject({
      handoffId: 'handoff-1',
      created: false,
    });
    await expect(run({ version: '8' })).rejects.toThrow('refused');

    createHandoff.mockRejectedValue(responseError(403, 'not your side'));
    await expect(run({})).rejects.toThrow('not your side');
  });

  it('goes on without a handoff where it may, and only when the person may not start one', async () => {
    const createHandoff = jest.fn().mockRejectedValue(responseError(403));
    const getHandoffStatus = jest.fn().mockResolvedValue({ items: [null] });
    const { run } = setup({ createHandoff, getHandoffStatus });
    expect(await run({ optional: true })).toEqual({});
    createHandoff.mockRejectedValue(responseError(409, 'no checklist'));
    await expect(run({ optional: true })).rejects.toThrow('no checklist');
  });

  it('touches nothing in a dry run', async () => {
    const { run } = setup({});
    expect(await run({}, { isDryRun: true })).toMatchObject({
      state: 'draft',
      created: true,
    });
  });
});
