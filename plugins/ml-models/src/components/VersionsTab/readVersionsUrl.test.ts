import { readVersionsUrl } from './readVersionsUrl';

const empty = { compare: [], order: 'newest', page: 1, select: [] };

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
      { ...empty, order: 'oldest', status: 'failed' },
    ],
    ['page=3&select=a,b,a', { ...empty, page: 3, select: ['a', 'b'] }],
    ['page=0', empty],
    ['page=-1&select=,', empty],
    ['page=1e3', empty],
    ['order=sideways&status=odd&at=yesterday', empty],
    [
      'at=2026-05-01&metric=val/auc',
      { ...empty, at: '2026-05-01', metric: 'val/auc' },
    ],
  ])('%s', (search, expected) => {
    expect(readVersionsUrl(new URLSearchParams(search))).toEqual(expected);
  });
});
