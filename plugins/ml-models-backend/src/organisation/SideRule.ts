import { NotAllowedError } from '@backstage/errors';
import { expandGroup } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Organisation } from './directory/Organisation';
import type { OrganisationSettings } from './OrganisationSettings';

/** Whether somebody may record, and why. @internal */
export interface SideDecision {
  allowed: boolean;
  /** In words. */
  reason: string;
}

/**
 * Who may record about a unit, whatever the permissions say: its members, direct members of any group above it, and the
 * groups of `adminGroups`. Membership is the catalog's, nested groups included.
 *
 * @internal
 */
export class SideRule {
  readonly #adminGroups: readonly string[];

  private constructor(adminGroups: readonly string[]) {
    this.#adminGroups = adminGroups;
  }

  static create(options: { settings: OrganisationSettings }): SideRule {
    return new SideRule(options.settings.adminGroups);
  }

  /** `groupRefs`: the unit, or any groups of which one is enough. */
  decide(
    organisation: Organisation,
    userRef: string | undefined,
    groupRefs: readonly string[],
  ): SideDecision {
    const { directory } = organisation;
    const user = userRef ? directory.user(userRef) : undefined;
    if (!user) {
      return {
        allowed: false,
        reason: 'Only people of the catalog record, and it does not have you.',
      };
    }
    const own = new Set(user.memberOf);
    const isIn = (ref: string) =>
      expandGroup(directory, ref).groups.some(group => own.has(group));
    if (groupRefs.some(isIn)) {
      return { allowed: true, reason: 'You are a member of the unit.' };
    }
    if (groupRefs.some(ref => this.#isAbove(organisation, ref, own))) {
      return {
        allowed: true,
        reason: 'You are a member of a group above the unit.',
      };
    }
    if (this.#adminGroups.some(isIn)) {
      return {
        allowed: true,
        reason: 'You are a member of a group that records for every unit.',
      };
    }
    return {
      allowed: false,
      reason:
        groupRefs.length === 0
          ? 'This belongs to no team, so only the groups named in mlModels.organisation.adminGroups record here.'
          : 'Members of the unit record here, direct members of any group above it, and the groups named in mlModels.organisation.adminGroups.',
    };
  }

  /** Throws `NotAllowedError` with the reason. */
  require(
    organisation: Organisation,
    userRef: string,
    groupRefs: readonly string[],
  ): void {
    const { allowed, reason } = this.decide(organisation, userRef, groupRefs);
    if (!allowed) throw new NotAllowedError(reason);
  }

  #isAbove(
    organisation: Organisation,
    groupRef: string,
    own: ReadonlySet<string>,
  ): boolean {
    const seen = new Set<string>([groupRef]);
    let level = [groupRef];
    while (level.length > 0) {
      level = level
        .flatMap(ref => organisation.directory.parentsOf(ref))
        .filter(ref => !seen.has(ref) && seen.add(ref));
      if (level.some(ref => own.has(ref))) return true;
    }
    return false;
  }
}
