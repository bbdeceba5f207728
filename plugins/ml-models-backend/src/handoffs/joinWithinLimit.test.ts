import { joinWithinLimit } from './joinWithinLimit';

describe('joinWithinLimit', () => {
  it('joins paragraphs, and cuts what cannot be saved', () => {
    expect(joinWithinLimit([])).toBeUndefined();
    expect(joinWithinLimit([undefined, ''])).toBeUndefined();
    expect(joinWithinLimit(['One', undefined, 'two'])).toBe('One\n\ntwo');
    const full = 'x'.repeat(10_000);
    expect(joinWithinLimit([full])).toBe(full);
    const long = joinWithinLimit([full, 'more'])!;
    expect(long).toHaveLength(10_000);
    expect(long.endsWith('x…')).toBe(true);
    const pair = joinWithinLimit(['x'.repeat(9_998), '👍'])!;
    expect(pair.length).toBeLessThanOrEqual(10_000);
    expect(Buffer.from(pair, 'utf8').toString('utf8')).toBe(pair);
    const split = joinWithinLimit([`${'x'.repeat(9_998)}👍 and more`])!;
    expect(split).toBe(`${'x'.repeat(9_998)}…`);
  });
});
