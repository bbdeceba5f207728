import { OrganisationDirectory } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ReadGroup, ReadUser } from './OrganisationEntities';

/**
 * Groups and people of the catalog at one moment, with what they are called.
 *
 * @internal
 */
export class Memberships {
  readonly groups: readonly ReadGroup[];
  readonly users: readonly ReadUser[];
  readonly directory: OrganisationDirectory;
  readonly #titles: Map<string, string>;

  private constructor(groups: ReadGroup[], users: ReadUser[]) {
    this.groups = groups;
    this.users = users;
    this.directory = new OrganisationDirectory({ groups, users });
    this.#titles = new Map(
      [...groups, ...users].map(({ ref, title }) => [ref, title]),
    );
  }

  static create(options: {
    groups: ReadGroup[];
    users: ReadUser[];
  }): Memberships {
    return new Memberships(options.groups, options.users);
  }

  /** Display name, title or name of a group or user; undefined when the catalog does not have it. */
  readonly titleOf = (ref: string): string | undefined => this.#titles.get(ref);
}
