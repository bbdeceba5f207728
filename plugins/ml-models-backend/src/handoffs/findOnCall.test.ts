import { mockServices } from '@backstage/backend-test-utils';
import { findOnCall } from './findOnCall';

const caller = { kind: 'user' as const, ref: 'user:default/ada' };
const handoff = {
  modelRef: 'mlmodel:default/churn',
  state: 'in-production' as const,
};

describe('findOnCall', () => {
  it('asks for people and what is in production only, and fails nothing', async () => {
    const isOnCall = jest.fn(async (ref: string) => ref === caller.ref);
    const logger = mockServices.logger.mock();
    const find = (more: object = {}) =>
      findOnCall({ caller, handoff, logger, onCall: { isOnCall }, ...more });
    expect(await find()).toBe(true);
    expect(isOnCall).toHaveBeenCalledWith(caller.ref, handoff.modelRef);
    expect(await find({ caller: { ...caller, ref: 'user:default/ben' } })).toBe(
      false,
    );
    isOnCall.mockClear();
    expect(await find({ caller: { kind: 'service', ref: 'service:ci' } })).toBe(
      false,
    );
    expect(await find({ handoff: { ...handoff, state: 'approved' } })).toBe(
      false,
    );
    expect(await find({ onCall: undefined })).toBe(false);
    expect(isOnCall).not.toHaveBeenCalled();
    isOnCall.mockRejectedValueOnce(new Error('The pager is down'));
    expect(await find()).toBe(false);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
