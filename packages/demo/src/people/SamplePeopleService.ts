import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { SamplePeople } from './SamplePeople';
import { toSamplePeople } from './toSamplePeople';

/**
 * Reads the people of the sample organisation from the catalog, because only who is there can sign in.
 *
 * @internal
 */
export class SamplePeopleService {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #names: Set<string>;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    names: Set<string>;
  }): SamplePeopleService {
    return new SamplePeopleService(options);
  }

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    names: Set<string>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#names = options.names;
  }

  /** The people in the catalog by now; few enough for one unpaged answer. */
  async list(): Promise<SamplePeople> {
    const { items } = await this.#catalog.getEntities(
      {
        filter: [
          { kind: 'User', 'metadata.namespace': 'default' },
          { kind: 'Group', 'metadata.namespace': 'default' },
        ],
        fields: ['kind', 'metadata', 'spec'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const isKind = (kind: string) => (entity: Entity) => entity.kind === kind;
    return {
      people: toSamplePeople({
        users: items
          .filter(isKind('User'))
          .filter(user => this.#names.has(user.metadata.name)),
        groups: items.filter(isKind('Group')),
      }),
      expected: this.#names.size,
    };
  }
}
