import type { AuthService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  LABEL_ROLE,
  OrganisationDirectory,
  type OrganisationRole,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** Entities per page. */
const PAGE_SIZE = 1000;
const ROLES: readonly string[] = [
  'data-science',
  'ml-engineering',
  'platform',
  'product',
];

/**
 * Groups and people of the catalog, with what people are called.
 *
 * @internal
 */
export interface Organisation {
  directory: OrganisationDirectory;
  /** Display name, title or name of a group or user; undefined when the catalog does not have it. */
  titleOf(ref: string): string | undefined;
}

/**
 * Reads groups and users of the catalog in one go and keeps them for a short while, so that the question who belongs
 * to which side costs no call per handoff.
 *
 * @internal
 */
export class OrganisationReader {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #maxAge: number;
  #known?: { organisation: Promise<Organisation>; at: number };

  private constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    maxAge: number;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#maxAge = options.maxAge;
  }

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    /** How old an answer may be, in milliseconds. */
    maxAge: number;
  }): OrganisationReader {
    return new OrganisationReader(options);
  }

  /** Throws `ServiceUnavailableError` when the catalog does not answer. `now` is the current time in milliseconds. */
  async read(now: number): Promise<Organisation> {
    if (!this.#known || now - this.#known.at > this.#maxAge) {
      const organisation = this.#readAll();
      const reading = { organisation, at: now };
      this.#known = reading;
      // What failed is asked again by the next caller.
      organisation.catch(() => {
        if (this.#known === reading) this.#known = undefined;
      });
    }
    return this.#known.organisation;
  }

  async #readAll(): Promise<Organisation> {
    let entities: Entity[];
    try {
      entities = await this.#readEntities();
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not tell who belongs to which team, try again soon',
        error,
      );
    }
    return toOrganisation(entities);
  }

  async #readEntities(): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const fields = [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'metadata.labels',
      'relations',
      'spec.profile',
    ];
    const entities: Entity[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE_SIZE }
          : { filter: { kind: ['Group', 'User'] }, fields, limit: PAGE_SIZE },
        { credentials },
      );
      entities.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return entities;
  }
}

function toOrganisation(entities: readonly Entity[]): Organisation {
  const titles = new Map<string, string>();
  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    const profile = entity.spec?.profile as
      | { displayName?: unknown }
      | undefined;
    const displayName = profile?.displayName;
    titles.set(
      ref,
      (typeof displayName === 'string' && displayName) ||
        entity.metadata.title ||
        entity.metadata.name,
    );
  }
  const directory = new OrganisationDirectory({
    groups: entities
      .filter(entity => isKind(entity, 'group'))
      .map(entity => ({
        ref: stringifyEntityRef(entity),
        children: targetsOf(entity, RELATION_PARENT_OF),
        role: roleOf(entity),
      })),
    users: entities
      .filter(entity => isKind(entity, 'user'))
      .map(entity => ({
        ref: stringifyEntityRef(entity),
        memberOf: targetsOf(entity, RELATION_MEMBER_OF),
        role: roleOf(entity),
      })),
  });
  return { directory, titleOf: ref => titles.get(ref) };
}

function isKind(entity: Entity, kind: string): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === kind;
}

function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
}

function roleOf(entity: Entity): OrganisationRole | undefined {
  const role = entity.metadata.labels?.[LABEL_ROLE];
  return role !== undefined && ROLES.includes(role)
    ? (role as OrganisationRole)
    : undefined;
}
