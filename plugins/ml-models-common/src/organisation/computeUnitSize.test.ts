import fc from 'fast-check';
import { computeUnitSize } from './computeUnitSize';
import { expandGroup } from './expandGroup';
import {
  type DirectoryGroup,
  type DirectoryUser,
  OrganisationDirectory,
} from './OrganisationDirectory';
import { resolveRoles } from './resolveRoles';

const group = (
  ref: string,
  children: string[] = [],
  role?: DirectoryGroup['role'],
) => ({ ref, children, role });
const user = (
  ref: string,
  memberOf: string[],
  more: Partial<DirectoryUser> = {},
) => ({ ref, memberOf, ...more });

describe('computeUnitSize', () => {
  it('counts each practitioner once, whatever the path, and says what is left out', () => {
    const directory = new OrganisationDirectory({
      groups: [
        group('group:default/unit', [
          'group:default/science',
          'group:default/engineers',
          'group:default/gone',
        ]),
        group('group:default/science', [], 'data-science'),
        group('group:default/engineers', [], 'ml-engineering'),
        group('group:default/elsewhere', [], 'data-science'),
      ],
      users: [
        user('user:default/ada', ['group:default/science']),
        user('user:default/ben', [
          'group:default/science',
          'group:default/engineers',
        ]),
        user('user:default/cleo', ['group:default/engineers'], {
          role: 'product',
        }),
        user('user:default/robot', ['group:default/engineers'], {
          excluded: true,
        }),
        user('user:default/dana', ['group:default/unit']),
        user('user:default/eve', ['group:default/elsewhere']),
      ],
    });

    const result = computeUnitSize(directory, 'group:default/unit');
    expect(result.size).toBe(2);
    expect(result.members).toEqual([
      'user:default/ada',
      'user:default/ben',
      'user:default/cleo',
      'user:default/dana',
    ]);
    expect(result.byRole['data-science']).toEqual([
      'user:default/ada',
      'user:default/ben',
    ]);
    expect(result.byRole['ml-engineering']).toEqual(['user:default/ben']);
    expect(result.mixed).toEqual(['user:default/ben']);
    expect(result.unassigned).toEqual(['user:default/dana']);
    expect(result.excluded).toEqual(['user:default/robot']);
    expect(result.reasons.map(reason => reason.code)).toEqual([
      'basis-practitioners',
      'unassigned',
      'mixed',
      'excluded',
      'dangling',
    ]);
    expect(
      computeUnitSize(directory, 'group:default/unit', { basis: 'all-members' })
        .size,
    ).toBe(4);
  });

  it('ends on a cycle, notes it, and does not take a diamond for one', () => {
    const cyclic = new OrganisationDirectory({
      groups: [
        group('group:default/a', ['group:default/b']),
        group('group:default/b', ['group:default/a'], 'platform'),
      ],
      users: [user('user:default/ada', ['group:default/b'])],
    });
    expect(computeUnitSize(cyclic, 'group:default/a').size).toBe(1);
    expect(
      computeUnitSize(cyclic, 'group:default/a').reasons.map(r => r.code),
    ).toContain('cycle');

    const diamond = new OrganisationDirectory({
      groups: [
        group('group:default/top', [
          'group:default/left',
          'group:default/right',
        ]),
        group('group:default/left', ['group:default/bottom']),
        group('group:default/right', ['group:default/bottom']),
        group('group:default/bottom', []),
      ],
      users: [],
    });
    expect(expandGroup(diamond, 'group:default/top')).toMatchObject({
      cyclic: false,
      dangling: [],
    });
    expect(expandGroup(diamond, 'group:default/top').groups).toHaveLength(4);
  });

  it('says that a unit the catalog does not have is dangling instead of failing', () => {
    const directory = new OrganisationDirectory({ groups: [], users: [] });
    expect(computeUnitSize(directory, 'group:default/none')).toMatchObject({
      size: 0,
      groups: [],
    });
  });

  it('inherits a role from the nearest group above that has one', () => {
    const directory = new OrganisationDirectory({
      groups: [
        group('group:default/top', ['group:default/middle'], 'platform'),
        group('group:default/middle', ['group:default/leaf'], 'data-science'),
        group('group:default/leaf'),
      ],
      users: [
        user('user:default/ada', ['group:default/leaf']),
        user('user:default/ben', ['group:default/leaf'], { role: 'product' }),
      ],
    });
    expect(resolveRoles(directory, 'user:default/ada')).toEqual([
      'data-science',
    ]);
    expect(resolveRoles(directory, 'user:default/ben')).toEqual(['product']);
    expect(resolveRoles(directory, 'user:default/nobody')).toEqual([]);
  });

  it('holds for any hierarchy: nobody counted twice, parents at least as large as their children', () => {
    const roles = fc.option(
      fc.constantFrom(
        'data-science',
        'ml-engineering',
        'platform',
        'product' as const,
      ),
      { nil: undefined },
    );
    const index = fc.nat(9);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            children: fc.array(index, { maxLength: 4 }),
            role: roles,
          }),
          { minLength: 1, maxLength: 8 },
        ),
        fc.array(
          fc.record({
            memberOf: fc.array(index, { maxLength: 3 }),
            role: roles,
            excluded: fc.boolean(),
          }),
          { maxLength: 20 },
        ),
        (groups, users) => {
          const directory = new OrganisationDirectory({
            groups: groups.map((g, i) => ({
              ref: `g${i}`,
              children: g.children.map(c => `g${c}`),
              role: g.role as DirectoryGroup['role'],
            })),
            users: users.map((u, i) => ({
              ref: `u${i}`,
              memberOf: u.memberOf.map(m => `g${m}`),
              role: u.role as DirectoryUser['role'],
              excluded: u.excluded,
            })),
          });
          for (const { ref, children } of groups.map((g, i) => ({
            ref: `g${i}`,
            children: g.children,
          }))) {
            const whole = computeUnitSize(directory, ref);
            expect(new Set(whole.members).size).toBe(whole.members.length);
            expect(whole.size).toBeLessThanOrEqual(whole.members.length);
            expect(
              whole.members.some(member => whole.excluded.includes(member)),
            ).toBe(false);
            for (const child of children) {
              expect(whole.size).toBeGreaterThanOrEqual(
                computeUnitSize(directory, `g${child}`).size,
              );
            }
          }
        },
      ),
    );
  });
});
