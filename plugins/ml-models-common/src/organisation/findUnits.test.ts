import { findUnits } from './findUnits';
import { OrganisationDirectory } from './OrganisationDirectory';

const directory = new OrganisationDirectory({
  groups: [
    {
      ref: 'group:default/company',
      children: ['group:default/a', 'group:default/b'],
    },
    {
      ref: 'group:default/a',
      children: ['group:default/shared', 'group:default/a1'],
    },
    { ref: 'group:default/a1', children: [] },
    { ref: 'group:default/b', children: ['group:default/shared'] },
    { ref: 'group:default/shared', children: [] },
    { ref: 'group:default/x', children: ['group:default/y'] },
    { ref: 'group:default/y', children: ['group:default/x'] },
  ],
  users: [],
});

describe('findUnits', () => {
  it('names the nearest unit of a group first, also where units share a group', () => {
    const { groupsOf, unitsOf } = findUnits(directory, [
      'group:default/company',
      'group:default/b',
      'group:default/a',
    ]);
    expect(groupsOf.get('group:default/b')).toEqual([
      'group:default/b',
      'group:default/shared',
    ]);
    expect(unitsOf.get('group:default/a1')).toEqual([
      'group:default/a',
      'group:default/company',
    ]);
    expect(unitsOf.get('group:default/shared')).toEqual([
      'group:default/b',
      'group:default/a',
      'group:default/company',
    ]);
    expect(unitsOf.get('group:default/a')?.[0]).toBe('group:default/a');
    expect(unitsOf.get('group:default/x')).toBeUndefined();
  });

  it('ends where two units contain each other', () => {
    const { unitsOf } = findUnits(directory, [
      'group:default/y',
      'group:default/x',
    ]);
    expect(unitsOf.get('group:default/x')).toEqual([
      'group:default/x',
      'group:default/y',
    ]);
    expect(unitsOf.get('group:default/y')?.[0]).toBe('group:default/y');
  });
});
