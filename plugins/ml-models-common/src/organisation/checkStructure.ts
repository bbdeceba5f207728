import { type CriticalProject, criticalCoverage } from './criticalCoverage';
import { embeddedEngineers } from './embeddedEngineers';
import type { EngineerAllocation } from './EngineerAllocation';
import { expandGroup } from './expandGroup';
import type { OrganisationDirectory } from './OrganisationDirectory';
import type { OrganisationPattern } from './OrganisationPattern';
import { resolveGroupRoles } from './resolveRoles';
import type { StructureFinding } from './StructureFinding';

/**
 * Whether reality has the structure a unit declares.
 *
 * @public
 */
export interface StructureCheck {
  /** True when nothing is missing. */
  fulfilled: boolean;
  /** What is there. */
  met: StructureFinding[];
  /** What is missing, each with the way to mend it. */
  missing: StructureFinding[];
}

/** People a platform team needs so that it does not rest on one person. */
const SMALLEST_PLATFORM_TEAM = 2;

/**
 * Checks the structure that a declared pattern promises.
 *
 * @remarks
 * Embedded: each data-science group has an engineer as a member or by allocation. Platform: a platform group of
 * at least two people owns a software template or a platform system. Hybrid: the platform check, and every critical
 * project has an embedded engineer.
 *
 * @public
 */
export function checkStructure(options: {
  directory: OrganisationDirectory;
  declared: OrganisationPattern;
  /** Groups of the unit, from `computeUnitSize`. */
  groups: string[];
  allocations: EngineerAllocation[];
  criticalProjects: CriticalProject[];
  /** Refs of groups that own a Template or a System whose type is platform. */
  platformOwners: string[];
  /** Current time, ISO 8601. */
  now: string;
}): StructureCheck {
  const parts: StructureFinding[][] =
    options.declared === 'embedded' ? [[], []] : checkPlatform(options);
  const [met, missing] = parts;
  if (options.declared === 'embedded') checkEmbedded(options, met, missing);
  if (options.declared === 'hybrid') checkCritical(options, met, missing);
  return { fulfilled: missing.length === 0, met, missing };
}

type Options = Parameters<typeof checkStructure>[0];

function checkEmbedded(
  options: Options,
  met: StructureFinding[],
  missing: StructureFinding[],
): void {
  const { directory, groups, allocations, now } = options;
  // A group above the data-science pods only gathers them; a pod has people of its own.
  const pods = groups.filter(
    ref =>
      resolveGroupRoles(directory, ref).includes('data-science') &&
      peopleOf(directory, [ref]).size > 0,
  );
  if (pods.length === 0) {
    missing.push({
      code: 'no-pod',
      text: 'No group of the unit has the role data-science and members: label the data-science teams.',
      about: [],
      refs: groups.slice(0, 1),
    });
  }
  for (const pod of pods) {
    const engineers = embeddedEngineers({
      directory,
      targetRef: pod,
      groupRefs: [pod],
      allocations,
      now,
    });
    if (engineers.length > 0) {
      met.push({
        code: 'pod-with-engineer',
        text: 'The team has an engineer.',
        about: [pod],
        refs: [pod, ...engineers],
      });
    } else {
      missing.push({
        code: 'pod-without-engineer',
        text: 'The team has no engineer: add one as a member or record an allocation.',
        about: [pod],
        refs: [pod],
      });
    }
  }
}

function checkPlatform(
  options: Options,
): [StructureFinding[], StructureFinding[]] {
  const { directory, groups, platformOwners } = options;
  // A platform team may consist of squads: the team with all below it counts, and what any of them owns.
  const platformGroups = groups.filter(
    ref => directory.group(ref)?.role === 'platform',
  );
  const allOf = (ref: string) => expandGroup(directory, ref).groups;
  if (platformGroups.length === 0) {
    return [
      [],
      [
        {
          code: 'no-platform-group',
          text: 'No group of the unit has the role platform: label the platform team.',
          about: [],
          refs: groups.slice(0, 1),
        },
      ],
    ];
  }
  const staffed = platformGroups.filter(
    ref => peopleOf(directory, allOf(ref)).size >= SMALLEST_PLATFORM_TEAM,
  );
  if (staffed.length === 0) {
    return [
      [],
      [
        {
          code: 'platform-too-small',
          text: `The team has fewer than ${SMALLEST_PLATFORM_TEAM} people: a platform must not rest on one person.`,
          about: platformGroups,
          refs: platformGroups,
        },
      ],
    ];
  }
  const owning = staffed.filter(ref =>
    allOf(ref).some(group => platformOwners.includes(group)),
  );
  if (owning.length === 0) {
    return [
      [],
      [
        {
          code: 'platform-owns-nothing',
          text: 'The team owns neither a software template nor a system of the type platform.',
          about: staffed,
          refs: staffed,
        },
      ],
    ];
  }
  return [
    [
      {
        code: 'platform-team',
        text: 'The team runs a platform for the others.',
        about: owning,
        refs: owning,
      },
    ],
    [],
  ];
}

function checkCritical(
  options: Options,
  met: StructureFinding[],
  missing: StructureFinding[],
): void {
  const coverage = criticalCoverage({
    ...options,
    projects: options.criticalProjects,
  });
  for (const ref of coverage.covered) {
    met.push({
      code: 'critical-covered',
      text: 'The critical project has an embedded engineer.',
      about: [ref],
      refs: [ref, ...coverage.engineers[ref]],
    });
  }
  for (const ref of coverage.uncovered) {
    missing.push({
      code: 'critical-uncovered',
      text: 'The critical project has no embedded engineer: allocate one.',
      about: [ref],
      refs: [ref],
    });
  }
  if (coverage.share === undefined) {
    missing.push({
      code: 'no-critical-project',
      text: 'No project is labelled critical, so a hybrid has nobody to embed engineers with.',
      about: [],
      refs: options.groups.slice(0, 1),
    });
  }
}

/** Members of the groups who are not excluded, each once. */
function peopleOf(
  directory: OrganisationDirectory,
  groups: readonly string[],
): Set<string> {
  return new Set(
    groups
      .flatMap(group => directory.membersOf(group))
      .filter(member => directory.user(member)?.excluded !== true),
  );
}
