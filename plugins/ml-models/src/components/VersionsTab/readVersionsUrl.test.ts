import { readVersionsUrl } from './readVersionsUrl';

const empty = { compare: [], order: 'newest' };

describe('readVersionsUrl', () => {
  it.each([
    ['', empty],
    ['version=v1', { ...empty, version: 'v1' }],
    ['compare=a,b', { ...empty, compare: ['a', 'b'] }],
    ['compare=a', empty],
    ['compare=a,a', empty],
    [
      'compare=a,b&baseline=b',
      { ...empty, compare: ['a', 'b'], baseline: 'b' },
    ],
    ['compare=a,b&baseline=c', { ...empty, compare: ['a', 'b'] }],
    ['compare=a&baseline=a', empty],
    ['compare=a,,b,a', { ...empty, compare: ['a', 'b'] }],
    [
      'compare=a,b,c,d,e,f,g',
      { ...empty, compare: ['a', 'b', 'c', 'd', 'e', 'f'] },
    ],
    [
      'order=oldest&status=failed',
      { compare: [], order: 'oldest', status: 'failed' },
    ],
    ['order=sideways&status=odd&at=yesterday', empty],
    [
      'at=2026-05-01&metric=val/auc',
      { ...empty, at: '2026-05-01', metric: 'val/auc' },
    ],
  ])('%s', (search, expected) => {
    expect(readVersionsUrl(new URLSearchParams(search))).toEqual(expected);
  });
});
