import { embeddedEngineers } from './embeddedEngineers';
import type { EngineerAllocation } from './EngineerAllocation';
import type { OrganisationDirectory } from './OrganisationDirectory';
import type { Reason } from './Reason';

/**
 * A project (System) that the business calls critical.
 *
 * @public
 */
export interface CriticalProject {
  /** Canonical ref of the System. */
  ref: string;
  /** Groups that own it or develop its models. */
  groupRefs: string[];
}

/**
 * How many critical projects have an engineer sitting with them.
 *
 * @public
 */
export interface CriticalCoverage {
  /** Critical projects with at least one engineer. */
  covered: string[];
  /** Critical projects without one. */
  uncovered: string[];
  /** covered / all, from 0 to 1; undefined when there is no critical project, which is not the same as 0. */
  share?: number;
  /** Engineers by project. */
  engineers: Record<string, string[]>;
  /** Why. */
  reasons: Reason[];
}

/**
 * Checks that every critical project has an embedded engineer, as the hybrid pattern asks.
 *
 * @public
 */
export function criticalCoverage(options: {
  directory: OrganisationDirectory;
  projects: CriticalProject[];
  allocations: EngineerAllocation[];
  /** Current time, ISO 8601. */
  now: string;
}): CriticalCoverage {
  const engineers: Record<string, string[]> = {};
  for (const project of options.projects) {
    engineers[project.ref] = embeddedEngineers({
      ...options,
      targetRef: project.ref,
      groupRefs: project.groupRefs,
    });
  }
  const refs = Object.keys(engineers).sort();
  const covered = refs.filter(ref => engineers[ref].length > 0);
  const uncovered = refs.filter(ref => engineers[ref].length === 0);
  const reasons: Reason[] = [];
  if (refs.length === 0) {
    reasons.push({
      code: 'no-critical-project',
      text: 'No project is labelled critical.',
      refs: [],
    });
  }
  if (covered.length > 0) {
    reasons.push({
      code: 'covered',
      text: `${covered.length} of ${refs.length} critical projects have an embedded engineer.`,
      refs: covered,
    });
  }
  if (uncovered.length > 0) {
    reasons.push({
      code: 'uncovered',
      text: `${uncovered.length} of ${refs.length} critical projects have no embedded engineer.`,
      refs: uncovered,
    });
  }
  return {
    covered,
    uncovered,
    share: refs.length === 0 ? undefined : covered.length / refs.length,
    engineers,
    reasons,
  };
}
