import { formatMetric } from './formatMetric';

describe('formatMetric', () => {
  it.each([
    [0, '0'],
    [0.93418273, '0.9342'],
    [1, '1'],
    [-0.5, '-0.5'],
    [12.3456, '12.35'],
    [999.99, '1,000'],
    [Number.NaN, 'NaN'],
    [123456.7, '123,457'],
    [1500000, '1,500,000'],
    [2.5e12, '2.500e+12'],
    [0.0000123, '1.230e-5'],
  ])('%s is shown as %s', (value, expected) => {
    expect(formatMetric(value)).toBe(expected);
  });
});
