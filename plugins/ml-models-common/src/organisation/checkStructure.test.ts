import { checkStructure } from './checkStructure';
import { criticalCoverage } from './criticalCoverage';
import { isAllocationActive } from './EngineerAllocation';
import { OrganisationDirectory } from './OrganisationDirectory';

const now = '2026-06-15T12:00:00.000Z';
const directory = new OrganisationDirectory({
  groups: [
    {
      ref: 'group:default/unit',
      children: [
        'group:default/pod-one',
        'group:default/pod-two',
        'group:default/platform',
      ],
    },
    { ref: 'group:default/pod-one', children: [], role: 'data-science' },
    { ref: 'group:default/pod-two', children: [], role: 'data-science' },
    { ref: 'group:default/platform', children: [], role: 'platform' },
  ],
  users: [
    { ref: 'user:default/ada', memberOf: ['group:default/pod-one'] },
    {
      ref: 'user:default/ben',
      memberOf: ['group:default/pod-one'],
      role: 'ml-engineering',
    },
    { ref: 'user:default/cleo', memberOf: ['group:default/pod-two'] },
    { ref: 'user:default/dana', memberOf: ['group:default/platform'] },
    { ref: 'user:default/eve', memberOf: ['group:default/platform'] },
  ],
});
const groups = [
  'group:default/unit',
  'group:default/pod-one',
  'group:default/pod-two',
  'group:default/platform',
];
const base = {
  directory,
  groups,
  allocations: [],
  criticalProjects: [],
  platformOwners: [],
  now,
};
const allocation = (targetRef: string, from = '2026-06-01', to?: string) => ({
  engineerRef: 'user:default/dana',
  targetRef,
  from,
  to,
  share: 0.5,
});

describe('checkStructure', () => {
  it('asks for an engineer in each data-science team of an embedded unit', () => {
    const bare = checkStructure({ ...base, declared: 'embedded' });
    expect(bare.fulfilled).toBe(false);
    expect(bare.missing).toEqual([
      expect.objectContaining({
        code: 'pod-without-engineer',
        about: ['group:default/pod-two'],
        refs: ['group:default/pod-two'],
      }),
    ]);
    expect(bare.met).toEqual([
      expect.objectContaining({
        refs: ['group:default/pod-one', 'user:default/ben'],
      }),
    ]);

    const allocated = checkStructure({
      ...base,
      declared: 'embedded',
      allocations: [allocation('group:default/pod-two')],
    });
    expect(allocated.fulfilled).toBe(true);
    const past = checkStructure({
      ...base,
      declared: 'embedded',
      allocations: [
        allocation('group:default/pod-two', '2026-01-01', '2026-06-14'),
      ],
    });
    expect(past.fulfilled).toBe(false);
  });

  it('asks nothing of a data-science group that only excluded accounts are in', () => {
    const withRobots = new OrganisationDirectory({
      groups: [
        {
          ref: 'group:default/unit',
          children: ['group:default/pod', 'group:default/robots'],
        },
        { ref: 'group:default/pod', children: [], role: 'data-science' },
        { ref: 'group:default/robots', children: [], role: 'data-science' },
      ],
      users: [
        {
          ref: 'user:default/ben',
          memberOf: ['group:default/pod'],
          role: 'ml-engineering',
        },
        {
          ref: 'user:default/robot',
          memberOf: ['group:default/robots'],
          excluded: true,
        },
      ],
    });
    expect(
      checkStructure({
        ...base,
        directory: withRobots,
        declared: 'embedded',
        groups: [
          'group:default/unit',
          'group:default/pod',
          'group:default/robots',
        ],
      }),
    ).toMatchObject({
      fulfilled: true,
      met: [{ about: ['group:default/pod'] }],
      missing: [],
    });
  });

  it('asks for a platform team of two that owns shared tooling', () => {
    const owning = checkStructure({
      ...base,
      declared: 'platform',
      platformOwners: ['group:default/platform'],
    });
    expect(owning).toMatchObject({ fulfilled: true, missing: [] });
    expect(
      checkStructure({ ...base, declared: 'platform' }).missing[0].code,
    ).toBe('platform-owns-nothing');
    expect(
      checkStructure({
        ...base,
        declared: 'platform',
        groups: ['group:default/pod-one'],
      }).missing[0].code,
    ).toBe('no-platform-group');
  });

  it('asks a hybrid for both, and for a critical project to begin with', () => {
    const criticalProjects = [
      { ref: 'system:default/pricing', groupRefs: ['group:default/pod-two'] },
    ];
    const platformOwners = ['group:default/platform'];
    const uncovered = checkStructure({
      ...base,
      declared: 'hybrid',
      platformOwners,
      criticalProjects,
    });
    expect(uncovered.missing.map(reason => reason.code)).toEqual([
      'critical-uncovered',
    ]);
    const covered = checkStructure({
      ...base,
      declared: 'hybrid',
      platformOwners,
      criticalProjects,
      allocations: [allocation('system:default/pricing')],
    });
    expect(covered.fulfilled).toBe(true);
    expect(
      checkStructure({ ...base, declared: 'hybrid', platformOwners }).missing[0]
        .code,
    ).toBe('no-critical-project');
  });
});

describe('criticalCoverage', () => {
  it('does not call no critical project a coverage of zero, and ignores engineers who are gone', () => {
    expect(
      criticalCoverage({ directory, projects: [], allocations: [], now }).share,
    ).toBeUndefined();
    const gone = {
      ...allocation('system:default/pricing'),
      engineerRef: 'user:default/left',
    };
    const result = criticalCoverage({
      directory,
      now,
      allocations: [gone],
      projects: [{ ref: 'system:default/pricing', groupRefs: [] }],
    });
    expect(result).toMatchObject({
      share: 0,
      uncovered: ['system:default/pricing'],
    });
  });
});

describe('isAllocationActive', () => {
  it('counts the first and the last day', () => {
    expect(
      isAllocationActive(allocation('x', '2026-06-15', '2026-06-15'), now),
    ).toBe(true);
    expect(isAllocationActive(allocation('x', '2026-06-16'), now)).toBe(false);
  });
});
