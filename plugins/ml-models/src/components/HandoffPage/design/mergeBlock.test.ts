import type { HandoffThreshold } from '@baton-ml/backstage-plugin-ml-models-common';
import { mergeBlock } from './mergeBlock';
import { mergeThresholds } from './mergeThresholds';

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

describe('mergeThresholds', () => {
  const at = (value: number): HandoffThreshold[] => [
    { metric: 'auc', operator: '>=', value },
  ];
  it.each([
    ['nobody changed them', at(1), at(1), at(1), false],
    ['only they changed them', at(1), at(2), at(2), false],
    ['only I changed them', at(3), at(1), at(3), false],
    ['both changed them alike', at(2), at(2), at(2), false],
    ['both changed them', at(3), at(2), at(3), true],
    ['I emptied what they changed', [], at(2), [], true],
  ])('%s', (_what, mine, theirs, merged, clash) => {
    expect(mergeThresholds({ base: at(1), mine, theirs })).toEqual({
      merged,
      clash,
    });
  });
});
