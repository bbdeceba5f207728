import {
  type DirectoryGroup,
  type DirectoryUser,
  OrganisationDirectory,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { HandoffPeople } from './HandoffPeople';

const group = (name: string, more: Partial<DirectoryGroup> = {}) => ({
  ref: `group:default/${name}`,
  children: [],
  ...more,
});
const user = (
  name: string,
  groups: string[],
  role?: DirectoryUser['role'],
): DirectoryUser => ({
  ref: `user:default/${name}`,
  memberOf: groups.map(each => `group:default/${each}`),
  role,
});

const directory = new OrganisationDirectory({
  groups: [
    group('science', {
      role: 'data-science',
      children: ['group:default/lab'],
    }),
    // Two groups that contain each other must not be walked for ever.
    group('lab', { children: ['group:default/science'] }),
    group('engineering', { role: 'ml-engineering' }),
    group('risk'),
    group('admins'),
    group('owners'),
  ] as DirectoryGroup[],
  users: [
    user('ada', ['lab']),
    user('ben', ['engineering']),
    user('cleo', ['science', 'engineering']),
    user('dan', ['engineering'], 'product'),
    user('eve', ['risk']),
    user('finn', ['admins']),
    user('gus', ['owners']),
    user('hal', ['gone']),
  ],
});
const people = HandoffPeople.create({
  organisation: { directory },
  settings: {
    adminGroups: ['group:default/admins'],
    governanceGroups: ['group:default/risk'],
  },
});
const parties = {
  dataScienceRef: 'group:default/science',
  engineeringRef: 'group:default/engineering',
  ownerRef: 'group:default/owners',
  creatorRef: 'user:default/ada',
};
const resolve = (
  name: string,
  more?: Parameters<typeof people.resolve>[2],
  of: Parameters<typeof people.resolve>[1] = parties,
) => people.resolve(`user:default/${name}`, of, more);

describe('HandoffPeople', () => {
  it('finds the side by team and role, nested groups included', () => {
    expect(resolve('ada').actor).toMatchObject({
      sides: ['data-science'],
      creator: true,
      inEitherTeam: true,
      owner: false,
    });
    expect(resolve('ben').actor).toMatchObject({
      sides: ['engineering'],
      creator: false,
    });
    expect(resolve('gus').actor).toMatchObject({ sides: [], owner: true });
    expect(
      resolve('ben', { authorRef: 'user:default/ben' }).actor.versionAuthor,
    ).toBe(true);
  });

  it('lets those on both sides choose, and others not', () => {
    const cleo = resolve('cleo');
    expect(cleo.couldChoose).toBe(true);
    expect(cleo.actor.sides).toEqual([]);
    expect(cleo.refusals).toMatchObject([{ code: 'choose-side' }]);
    const chosen = resolve('cleo', { side: 'engineering' });
    expect(chosen).toMatchObject({
      couldChoose: false,
      actor: { sides: ['engineering'] },
      refusals: [],
    });
    // A choice gives nobody a side they do not have.
    expect(resolve('ada', { side: 'engineering' }).actor.sides).toEqual([
      'data-science',
    ]);
    expect(resolve('eve', { side: 'engineering' }).actor.sides).toEqual([]);
  });

  it('says why somebody stands for no side', () => {
    const code = (name: string) => resolve(name).refusals[0].code;
    expect(code('dan')).toBe('role-missing');
    expect(code('eve')).toBe('no-side');
    expect(code('nobody')).toBe('user-unknown');
    expect(code('hal')).toBe('no-side');
  });

  it('knows governance and administrators from the configuration only', () => {
    expect(resolve('eve')).toMatchObject({
      actor: { governance: true, admin: false },
    });
    expect(resolve('finn')).toMatchObject({
      actor: { governance: false, admin: true },
    });
    expect(people.isGovernance('user:default/eve')).toBe(true);
    expect(people.isGovernance('user:default/ada')).toBe(false);
  });

  it('lets the owner stand in for a data-science team that is not named', () => {
    const without = { ...parties, dataScienceRef: undefined };
    expect(resolve('gus', {}, without).actor.sides).toEqual(['data-science']);
    expect(resolve('ada', {}, without).actor.sides).toEqual([]);
  });

  it('lists who may sign', () => {
    expect(people.signersOf('data-science', parties).sort()).toEqual([
      'user:default/ada',
      'user:default/cleo',
    ]);
    expect(people.signersOf('engineering', parties).sort()).toEqual([
      'user:default/ben',
      'user:default/cleo',
    ]);
    expect(
      people.signersOf('engineering', {
        ...parties,
        engineeringRef: undefined,
      }),
    ).toEqual([]);
    expect(people.teamsOf('user:default/ben')).toEqual({
      'data-science': [],
      engineering: ['group:default/engineering'],
    });
  });
});
