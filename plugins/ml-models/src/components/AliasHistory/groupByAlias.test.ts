import { groupByAlias } from './groupByAlias';

const first = {
  alias: 'champion',
  version: '9',
  since: '2026-01-10T08:00:00Z',
  until: '2026-03-01T08:00:00Z',
};
const second = {
  alias: 'champion',
  version: '11',
  since: '2026-03-01T08:00:00Z',
};
const gone = {
  alias: 'archived',
  version: '2',
  since: '2026-01-10T08:00:00Z',
  until: '2026-02-01T08:00:00Z',
};

describe('groupByAlias', () => {
  it('puts what is in force first and the past of each alias newest first', () => {
    expect(groupByAlias([gone, first, second])).toEqual([
      { alias: 'champion', current: second, earlier: [first] },
      { alias: 'archived', earlier: [gone] },
    ]);
  });

  it('keeps aliases apart that differ by case only', () => {
    const capital = { ...second, alias: 'Champion' };
    expect(groupByAlias([second, capital]).map(past => past.alias)).toEqual(
      expect.arrayContaining(['champion', 'Champion']),
    );
  });

  it('has nothing to say about nothing', () => {
    expect(groupByAlias([])).toEqual([]);
  });
});
