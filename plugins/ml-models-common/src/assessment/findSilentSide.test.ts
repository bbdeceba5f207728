import { findSilentSide } from './findSilentSide';

const write = { at: '2026-05-01T08:00:00Z', what: 'version' as const };

describe('findSilentSide', () => {
  it.each([
    [{}, undefined],
    [{ lastDataScienceWrite: write }, 'engineering'],
    [{ lastEngineeringWrite: write }, 'data-science'],
    [{ lastDataScienceWrite: write, lastEngineeringWrite: write }, undefined],
  ])('%j: %s', (model, expected) => {
    expect(findSilentSide(model)).toBe(expected);
  });
});
