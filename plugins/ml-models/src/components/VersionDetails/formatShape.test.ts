import { formatShape } from './formatShape';

describe('formatShape', () => {
  it.each([
    [[-1, 28, 28], 'any × 28 × 28'],
    [[-1], 'any'],
    [[3], '3'],
    [[], ''],
  ])('%j', (shape, expected) => {
    expect(formatShape(shape, 'any')).toBe(expected);
  });
});
