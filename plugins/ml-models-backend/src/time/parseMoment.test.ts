import { parseMoment } from './parseMoment';

describe('parseMoment', () => {
  it.each([
    ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
    ['2026-01-31T23:30:00-01:00', '2026-02-01T00:30:00.000Z'],
    ['2024-02-29T00:00:00.123456Z', '2024-02-29T00:00:00.123Z'],
  ])('reads %s', (text, expected) => {
    expect(parseMoment(text)).toBe(expected);
  });

  it.each([
    '2026-02-29T00:00:00Z',
    '2026-02-31T10:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T25:00:00Z',
    '0000-01-01T00:00:00Z',
    '+010000-01-01T00:00:00Z',
    'Thu, 01 Jan 2026 00:00:00 GMT',
    '1',
    '',
  ])('refuses %s', text => {
    expect(parseMoment(text)).toBeUndefined();
  });
});
