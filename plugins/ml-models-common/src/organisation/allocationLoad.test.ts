import { allocationLoad } from './allocationLoad';

const given = (share: number, from: string, to?: string) => ({
  engineerRef: 'user:default/ben',
  targetRef: 'group:default/pod',
  from,
  to,
  share,
});

describe('allocationLoad', () => {
  it('finds the day on which most is given away, first and last days included', () => {
    expect(allocationLoad([])).toEqual({ share: 0 });
    expect(
      allocationLoad([
        given(0.5, '2026-01-01', '2026-03-31'),
        given(0.5, '2026-03-31'),
        given(0.25, '2026-04-01', '2026-04-30'),
      ]),
    ).toEqual({ share: 1, day: '2026-03-31' });
    expect(
      allocationLoad([
        given(0.5, '2026-01-01', '2026-03-31'),
        given(0.75, '2026-04-01'),
      ]),
    ).toEqual({ share: 0.75, day: '2026-04-01' });
  });
});
