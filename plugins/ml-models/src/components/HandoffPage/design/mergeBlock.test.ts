import { mergeBlock } from './mergeBlock';

describe('mergeBlock', () => {
  const base = { objective: 'a', data: 'b', risk: '' };

  it('takes what only one of two people changed from them', () => {
    expect(
      mergeBlock({
        base,
        mine: { ...base, objective: 'mine' },
        theirs: { ...base, data: 'theirs', risk: 'theirs' },
      }),
    ).toEqual({
      merged: { objective: 'mine', data: 'theirs', risk: 'theirs' },
      clashes: [],
    });
  });

  it('names what both changed, and keeps mine until somebody chooses', () => {
    expect(
      mergeBlock({
        base,
        mine: { ...base, objective: 'mine', risk: 'same' },
        theirs: { ...base, objective: 'theirs', risk: 'same' },
      }),
    ).toEqual({
      merged: { objective: 'mine', data: 'b', risk: 'same' },
      clashes: ['objective'],
    });
  });

  it('sees an emptied field as a change', () => {
    expect(
      mergeBlock({ base, mine: { ...base, data: '' }, theirs: { ...base } }),
    ).toEqual({ merged: { objective: 'a', data: '', risk: '' }, clashes: [] });
  });
});
