import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { MembershipCache } from './MembershipCache';
import { Organisation } from './Organisation';
import type { OrganisationCatalog } from './OrganisationCatalog';

/** How long memberships are taken as they were read. */
const FRESH_FOR = 5 * 60_000;
/** How long a catalog that did not answer is left alone. */
const RETRY_AFTER = 30_000;
/** A catalog that starts with us fills for a while: until then, and without any unit, memberships are read often. */
const FILLS_FOR = 3 * 60_000;
const FRESH_WHILE_FILLING = 10_000;

/**
 * Keeps the organisation for five minutes. Whoever comes while it is read waits for the same reading; when the catalog
 * does not answer, what was known is shown with a word on its age.
 *
 * @internal
 */
export class OrganisationReader {
  readonly #catalog: OrganisationCatalog;
  readonly #logger: LoggerService;
  readonly #memberships: MembershipCache;
  readonly #now: () => Date;
  readonly #fillsUntil: number;
  #known: Organisation | undefined;
  #hasUnits = false;
  #freshUntil = 0;
  #reading: Promise<Organisation> | undefined;
  #generation = 0;

  private constructor(options: OrganisationReaderOptions) {
    this.#catalog = options.catalog;
    this.#logger = options.logger;
    this.#memberships = options.memberships;
    this.#now = options.now;
    this.#fillsUntil = options.now().getTime() + FILLS_FOR;
  }

  static create(options: OrganisationReaderOptions): OrganisationReader {
    return new OrganisationReader(options);
  }

  async get(): Promise<Organisation> {
    if (this.#known && this.#now().getTime() < this.#freshUntil) {
      return this.#known;
    }
    if (!this.#reading) {
      const reading = this.#read().finally(() => {
        if (this.#reading === reading) this.#reading = undefined;
      });
      this.#reading = reading;
    }
    return this.#reading;
  }

  /** The next question reads the catalog again. */
  invalidate(): void {
    this.#freshUntil = 0;
    this.#generation += 1;
    // A reading under way may have passed what changed.
    this.#reading = undefined;
  }

  async #read(): Promise<Organisation> {
    const generation = this.#generation;
    const now = this.#now();
    try {
      const [{ memberships, at }, work] = await Promise.all([
        this.#memberships.read(this.#maxAge(now)),
        this.#catalog.readWork(),
      ]);
      const asOf = new Date(at).toISOString();
      const organisation = Organisation.create({ ...work, memberships, asOf });
      this.#hasUnits = organisation.unitRefs().length > 0;
      this.#keep(organisation, generation, at + this.#maxAge(now));
      return organisation;
    } catch (error) {
      this.#logger.warn(
        'The organisation could not be read from the catalog',
        toError(error),
      );
      if (!this.#known) {
        throw new ServiceUnavailableError(
          'The catalog does not answer, so nothing is known about the organisation yet; try again soon',
        );
      }
      const stale = this.#known.withStale(
        `The catalog does not answer; memberships are those of ${this.#known.asOf
          .slice(0, 16)
          .replace('T', ' ')} UTC.`,
      );
      this.#keep(stale, generation, now.getTime() + RETRY_AFTER);
      return stale;
    }
  }

  /** How old memberships may be, in milliseconds. */
  #maxAge(now: Date): number {
    return now.getTime() < this.#fillsUntil || !this.#hasUnits
      ? FRESH_WHILE_FILLING
      : FRESH_FOR;
  }

  #keep(organisation: Organisation, generation: number, until: number): void {
    this.#known = organisation;
    this.#freshUntil = generation === this.#generation ? until : 0;
  }
}

interface OrganisationReaderOptions {
  catalog: OrganisationCatalog;
  logger: LoggerService;
  memberships: MembershipCache;
  now(): Date;
}
