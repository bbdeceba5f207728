import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type { Organisation } from './directory/Organisation';

/** How long the answer of the catalog for one person is used. */
const KEPT_FOR = 60_000;
/** People whose answers are kept at the same time. */
const PEOPLE_KEPT = 100;

/** Whether the caller may read an entity. A ref that leads nowhere hides nothing. @internal */
export type MaySee = (ref: string) => boolean;

/**
 * Follows the catalog: a group, person, system or model is shown to those who may read it.
 *
 * @remarks
 * Where the decision depends on the entity, the catalog is asked for everything the organisation consists of, a
 * thousand refs at a time, and its answer is kept for a minute: figures over the whole organisation need all of them.
 *
 * @internal
 */
export class OrganisationVisibility {
  readonly #visibility: CatalogVisibility;
  readonly #now: () => Date;
  readonly #known = new Map<
    string,
    { asOf: string; until: number; refs: Promise<ReadonlySet<string>> }
  >();

  private constructor(options: { visibility: CatalogVisibility; now(): Date }) {
    this.#visibility = options.visibility;
    this.#now = options.now;
  }

  static create(options: {
    visibility: CatalogVisibility;
    now(): Date;
  }): OrganisationVisibility {
    return new OrganisationVisibility(options);
  }

  async of(
    credentials: BackstageCredentials,
    organisation: Organisation,
  ): Promise<MaySee> {
    const entities = await this.#visibility.of(credentials);
    if (entities.isUnlimited) return () => true;
    const all = organisation.refs();
    const person = personOf(credentials);
    const visible = person
      ? await this.#remember(person, organisation.asOf, () =>
          entities.select(all),
        )
      : await entities.select(all);
    return ref => visible.has(ref) || !organisation.has(ref);
  }

  #remember(
    person: string,
    asOf: string,
    ask: () => Promise<ReadonlySet<string>>,
  ): Promise<ReadonlySet<string>> {
    const now = this.#now().getTime();
    const known = this.#known.get(person);
    if (known && known.asOf === asOf && now < known.until) return known.refs;
    const refs = ask();
    this.#known.delete(person);
    this.#known.set(person, { asOf, until: now + KEPT_FOR, refs });
    refs.catch(() => this.#known.delete(person));
    const [oldest] = this.#known.keys();
    if (this.#known.size > PEOPLE_KEPT) this.#known.delete(oldest);
    return refs;
  }
}

function personOf(credentials: BackstageCredentials): string | undefined {
  const { userEntityRef } = (credentials.principal ?? {}) as {
    userEntityRef?: string;
  };
  return userEntityRef;
}
