import { shareStructure } from './shareStructure';

describe('shareStructure', () => {
  const older = {
    items: [
      { id: 'a', links: ['x'] },
      { id: 'b', links: [] as string[] },
    ],
    note: undefined as string | undefined,
  };

  it('gives back what was there when nothing changed', () => {
    expect(shareStructure(older, structuredClone(older))).toBe(older);
  });

  it('takes the new value where something changed, and keeps the rest', () => {
    const newer = structuredClone(older);
    newer.items[1].links.push('y');
    const shared = shareStructure(older, newer);
    expect(shared).toEqual(newer);
    expect(shared).not.toBe(older);
    expect(shared.items[0]).toBe(older.items[0]);
    expect(shared.items[1]).not.toBe(older.items[1]);
  });

  it.each([
    [[1, 2], [1]],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, {}],
    [{ a: 1 }, null],
    [[1], { 0: 1 }],
  ])('%j becomes %j', (before, after) => {
    const shared = shareStructure<unknown>(before, after);
    expect(shared).toEqual(after);
    expect(shared).not.toBe(before);
  });
});
