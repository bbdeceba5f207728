import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { inChunks } from '../../database/inChunks';
import { Memberships } from './Memberships';
import type {
  OrganisationEntities,
  RotationNames,
} from './OrganisationEntities';
import {
  readDomain,
  readGroup,
  readModel,
  readRotation,
  readSystem,
  readTemplate,
  readUser,
} from './readEntity';

/** Entities per page: with the few fields that are asked for a page stays near a megabyte. */
const PAGE_SIZE = 1000;

const NAME_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
];
const FIELDS = {
  Group: [
    ...NAME_FIELDS,
    'metadata.description',
    'metadata.labels',
    'metadata.annotations',
    'spec.type',
    'spec.profile',
    'relations',
  ],
  User: [...NAME_FIELDS, 'metadata.labels', 'spec.profile', 'relations'],
  System: [
    ...NAME_FIELDS,
    'metadata.labels',
    'spec.type',
    'spec.owner',
    'spec.domain',
  ],
  Domain: [...NAME_FIELDS, 'metadata.labels', 'spec.subdomainOf'],
  Template: [...NAME_FIELDS, 'spec.owner'],
  MlModel: [
    ...NAME_FIELDS,
    'metadata.annotations',
    'spec.lifecycle',
    'spec.owner',
    'spec.teams',
    'spec.system',
    'spec.source',
  ],
} as const;

/**
 * Reads what the organisation is computed from, in the plugin's own name.
 *
 * @remarks
 * One listing per kind, in pages, all kinds at the same time; nothing is asked per group. The components that serve
 * models are asked for by ref, a thousand at a time.
 *
 * @internal
 */
export class OrganisationCatalog {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #pagerAnnotations: readonly string[];

  private constructor(options: OrganisationCatalogOptions) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#pagerAnnotations = options.pagerAnnotations;
  }

  static create(options: OrganisationCatalogOptions): OrganisationCatalog {
    return new OrganisationCatalog(options);
  }

  /** Groups and people. */
  async readMemberships(): Promise<Memberships> {
    const [groups, users] = await Promise.all([
      this.#list('Group', entity => readGroup(entity, this.#pagerAnnotations)),
      this.#list('User', readUser),
    ]);
    return Memberships.create({ groups, users });
  }

  /** What groups and people work on. */
  async readWork(): Promise<
    Omit<OrganisationEntities, 'asOf' | 'memberships'>
  > {
    const [systems, domains, templates, models] = await Promise.all([
      this.#list('System', readSystem),
      this.#list('Domain', readDomain),
      this.#list('Template', readTemplate),
      this.#list('MlModel', entity =>
        readModel(entity, this.#pagerAnnotations),
      ),
    ]);
    const servingRefs = models.flatMap(({ servingRef }) => servingRef ?? []);
    const servingRotations = await this.#readServing(servingRefs);
    return { systems, domains, templates, models, servingRotations };
  }

  async #list<T>(
    kind: keyof typeof FIELDS,
    read: (entity: Entity) => T,
  ): Promise<T[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const fields = [...FIELDS[kind]];
    const found: T[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE_SIZE }
          : {
              fields,
              filter: { kind },
              limit: PAGE_SIZE,
              totalItems: 'exclude',
            },
        { credentials },
      );
      found.push(...page.items.map(read));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return found;
  }

  async #readServing(
    refs: readonly string[],
  ): Promise<Map<string, RotationNames>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const rotations = new Map<string, RotationNames>();
    for (const chunk of inChunks([...new Set(refs)])) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        {
          entityRefs: chunk,
          fields: ['kind', 'metadata'],
        },
        { credentials },
      );
      for (const entity of items) {
        if (!entity) continue;
        rotations.set(
          stringifyEntityRef(entity),
          readRotation(entity, this.#pagerAnnotations),
        );
      }
    }
    return rotations;
  }
}

interface OrganisationCatalogOptions {
  auth: AuthService;
  catalog: CatalogService;
  /** Annotations the configured pager understands. */
  pagerAnnotations: readonly string[];
}
