import type {
  HandoffActor,
  HandoffSide,
  OrganisationDirectory,
  OrganisationRole,
  Refusal,
} from '@baton-ml/backstage-plugin-ml-models-common';
import {
  expandGroup,
  resolveGroupRoles,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Memberships } from '../organisation/directory/Memberships';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';

const ROLES: Record<HandoffSide, readonly OrganisationRole[]> = {
  'data-science': ['data-science'],
  engineering: ['ml-engineering', 'platform'],
};

/** The two teams and the owner of a handoff, or of one that is about to start. @internal */
export type HandoffParties = Pick<
  StoredHandoff,
  'dataScienceRef' | 'engineeringRef' | 'ownerRef'
> &
  Partial<Pick<StoredHandoff, 'creatorRef'>>;

/** A person as a handoff sees them. @internal */
export interface ResolvedPerson {
  actor: HandoffActor;
  /** Both sides are possible and none is chosen. */
  couldChoose: boolean;
  /** Why the person stands for no side. */
  refusals: Refusal[];
}

/**
 * Finds out for whom a person may act: member of a team, nested groups included, with a fitting role.
 *
 * @internal
 */
export class HandoffPeople {
  readonly #directory: OrganisationDirectory;
  readonly #settings: Pick<HandoffSettings, 'adminGroups' | 'governanceGroups'>;

  private constructor(options: {
    organisation: Pick<Memberships, 'directory'>;
    settings: Pick<HandoffSettings, 'adminGroups' | 'governanceGroups'>;
  }) {
    this.#directory = options.organisation.directory;
    this.#settings = options.settings;
  }

  static create(options: {
    organisation: Pick<Memberships, 'directory'>;
    settings: Pick<HandoffSettings, 'adminGroups' | 'governanceGroups'>;
  }): HandoffPeople {
    return new HandoffPeople(options);
  }

  /**
   * The person on one handoff. `side` is what the person chose before, or what the act they want stands for; it counts
   * only for those who could act for both.
   */
  resolve(
    userRef: string,
    parties: HandoffParties,
    more: { side?: HandoffSide; authorRef?: string; onCall?: boolean } = {},
  ): ResolvedPerson {
    const groups = this.groupsOf(userRef);
    const possible = this.#possibleSides(userRef, groups, parties);
    const couldChoose = possible.length > 1 && !more.side;
    const sides =
      possible.length > 1
        ? possible.filter(side => side === more.side)
        : possible;
    const inTeam = (ref: string | undefined) =>
      ref !== undefined && groups.has(ref);
    const inEitherTeam =
      inTeam(parties.dataScienceRef) || inTeam(parties.engineeringRef);
    return {
      actor: {
        ref: userRef,
        kind: 'user',
        sides,
        creator: parties.creatorRef === userRef,
        owner: inTeam(parties.ownerRef) || parties.ownerRef === userRef,
        onCall: more.onCall ?? false,
        governance: isInOneOf(this.#settings.governanceGroups, groups),
        admin: isInOneOf(this.#settings.adminGroups, groups),
        inEitherTeam: inEitherTeam || sides.length > 0,
        versionAuthor: more.authorRef === userRef,
      },
      couldChoose,
      refusals: explain({
        userKnown: this.#directory.user(userRef) !== undefined,
        couldChoose,
        sides,
        inEitherTeam,
      }),
    };
  }

  /** Everybody who may sign for a side, whatever they may have chosen. */
  signersOf(side: HandoffSide, parties: HandoffParties): string[] {
    const team =
      side === 'data-science' ? parties.dataScienceRef : parties.engineeringRef;
    if (!team) return [];
    const members = new Set(
      expandGroup(this.#directory, team).groups.flatMap(ref =>
        this.#directory.membersOf(ref),
      ),
    );
    return [...members].filter(ref =>
      this.#hasRole(ref, this.groupsOf(ref), team, side),
    );
  }

  /** Groups a person belongs to, directly or through their children. */
  groupsOf(userRef: string): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [...(this.#directory.user(userRef)?.memberOf ?? [])];
    while (open.length > 0) {
      const ref = open.pop()!;
      if (found.has(ref) || !this.#directory.group(ref)) continue;
      found.add(ref);
      open.push(...this.#directory.parentsOf(ref));
    }
    return found;
  }

  /** Teams a person may act for on either side, whatever the handoff. */
  teamsOf(userRef: string): Record<HandoffSide, string[]> {
    const groups = this.groupsOf(userRef);
    const teams = (side: HandoffSide) =>
      [...groups].filter(ref => this.#hasRole(userRef, groups, ref, side));
    return {
      'data-science': teams('data-science'),
      engineering: teams('engineering'),
    };
  }

  /** Whether a person is in a configured governance group. */
  isGovernance(userRef: string): boolean {
    return isInOneOf(this.#settings.governanceGroups, this.groupsOf(userRef));
  }

  /** Whether a person is in a configured group of administrators. */
  isAdmin(userRef: string): boolean {
    return isInOneOf(this.#settings.adminGroups, this.groupsOf(userRef));
  }

  #possibleSides(
    userRef: string,
    groups: ReadonlySet<string>,
    parties: HandoffParties,
  ): HandoffSide[] {
    const { dataScienceRef, engineeringRef, ownerRef } = parties;
    const sides: HandoffSide[] = [];
    if (dataScienceRef) {
      if (this.#hasRole(userRef, groups, dataScienceRef, 'data-science'))
        sides.push('data-science');
    } else if (ownerRef && (groups.has(ownerRef) || ownerRef === userRef)) {
      // While no team is named, the owner's members stand in for it.
      sides.push('data-science');
    }
    if (
      engineeringRef &&
      this.#hasRole(userRef, groups, engineeringRef, 'engineering')
    )
      sides.push('engineering');
    return sides;
  }

  /** Member of the team, with a role that fits the side: their own, else that of a group on the way to the team. */
  #hasRole(
    userRef: string,
    groups: ReadonlySet<string>,
    team: string,
    side: HandoffSide,
  ): boolean {
    if (!groups.has(team)) return false;
    const user = this.#directory.user(userRef);
    if (!user) return false;
    const fits = (role: OrganisationRole) => ROLES[side].includes(role);
    if (user.role) return fits(user.role);
    const onPath = new Set(expandGroup(this.#directory, team).groups);
    return user.memberOf
      .filter(ref => onPath.has(ref))
      .flatMap(ref => resolveGroupRoles(this.#directory, ref))
      .some(fits);
  }
}

function isInOneOf(
  wanted: readonly string[],
  groups: ReadonlySet<string>,
): boolean {
  return wanted.some(ref => groups.has(ref));
}

function explain(facts: {
  userKnown: boolean;
  couldChoose: boolean;
  sides: readonly HandoffSide[];
  inEitherTeam: boolean;
}): Refusal[] {
  if (facts.sides.length > 0) return [];
  if (!facts.userKnown) {
    return [
      {
        code: 'user-unknown',
        text: 'The catalog does not know you, so you stand for neither side.',
      },
    ];
  }
  if (facts.couldChoose) {
    return [
      {
        code: 'choose-side',
        text: 'You have roles on both sides: choose for which one you act on this handoff.',
      },
    ];
  }
  if (facts.inEitherTeam) {
    return [
      {
        code: 'role-missing',
        text: 'You are in a team of this handoff, but without a role that fits its side: have the label ml-models/role set on you or on your group.',
      },
    ];
  }
  return [
    {
      code: 'no-side',
      text: 'You are in neither team of this handoff.',
    },
  ];
}
