import type { OrganisationRole } from './OrganisationRole';

/**
 * A group as the organisation rules see it.
 *
 * @public
 */
export interface DirectoryGroup {
  /** Canonical lower-case entity ref. */
  ref: string;
  /** Targets of the group's `parentOf` relations; may name groups that do not exist. */
  children: string[];
  /** From the label `ml-models/role`. */
  role?: OrganisationRole;
}

/**
 * A person as the organisation rules see them.
 *
 * @public
 */
export interface DirectoryUser {
  /** Canonical lower-case entity ref. */
  ref: string;
  /** Targets of the user's `memberOf` relations; may name groups that do not exist. */
  memberOf: string[];
  /** From the label `ml-models/role` on the user; wins over the groups' roles. */
  role?: OrganisationRole;
  /** From the label `ml-models/exclude`: service accounts and the like. */
  excluded?: boolean;
}

/**
 * Groups and users of a catalog, read once and then only computed with.
 *
 * @public
 */
export class OrganisationDirectory {
  readonly #groups = new Map<string, DirectoryGroup>();
  readonly #users = new Map<string, DirectoryUser>();
  readonly #membersOf = new Map<string, string[]>();
  readonly #parentsOf = new Map<string, string[]>();

  constructor(options: { groups: DirectoryGroup[]; users: DirectoryUser[] }) {
    for (const group of options.groups) {
      this.#groups.set(group.ref, group);
      for (const child of group.children)
        push(this.#parentsOf, child, group.ref);
    }
    for (const user of options.users) {
      this.#users.set(user.ref, user);
      for (const group of new Set(user.memberOf))
        push(this.#membersOf, group, user.ref);
    }
  }

  /** The group, undefined when the catalog does not have it. */
  group(ref: string): DirectoryGroup | undefined {
    return this.#groups.get(ref);
  }

  /** The user, undefined when the catalog does not have them. */
  user(ref: string): DirectoryUser | undefined {
    return this.#users.get(ref);
  }

  /** Refs of the direct members of a group. */
  membersOf(groupRef: string): readonly string[] {
    return this.#membersOf.get(groupRef) ?? [];
  }

  /** Refs of the groups that name this one as a child. */
  parentsOf(groupRef: string): readonly string[] {
    return this.#parentsOf.get(groupRef) ?? [];
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
