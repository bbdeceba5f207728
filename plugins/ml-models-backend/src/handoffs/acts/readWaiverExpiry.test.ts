import { readWaiverExpiry } from './readWaiverExpiry';

const now = '2026-06-15T12:00:00.000Z';

describe('readWaiverExpiry', () => {
  it.each([
    ['2026-06-15T12:00:00.001Z', '2026-06-15T12:00:00.001Z'],
    ['2026-07-01T01:00:00+02:00', '2026-06-30T23:00:00.000Z'],
    ['2026-06-15', '2026-06-15T23:59:59.999Z'],
    ['2026-12-12', '2026-12-12T23:59:59.999Z'],
  ])('takes %s', (text, expected) => {
    expect(readWaiverExpiry(text, now)).toBe(expected);
  });

  it.each([
    [undefined, "Field 'expiresAt' is missing"],
    ['', 'is no moment'],
    ['tomorrow', 'is no moment'],
    ['1', 'is no moment'],
    ['12/31/2026', 'is no moment'],
    ['Thu, 31 Dec 2026 00:00:00 GMT', 'is no moment'],
    ['2026-02-30', 'is no moment'],
    ['2026-07-01T10:00', 'is no moment'],
    ['2026-07-01 10:00:00Z', 'is no moment'],
    ['2026-06-15T12:00:00Z', 'has passed'],
    ['2026-06-14', 'has passed'],
    ['2026-12-13', 'is too far away'],
    ['9999-01-01T00:00:00Z', 'is too far away'],
  ])('refuses %s', (text, message) => {
    expect(() => readWaiverExpiry(text, now)).toThrow(message);
    expect(() => readWaiverExpiry(text, now)).toThrow("Field 'expiresAt'");
  });
});
