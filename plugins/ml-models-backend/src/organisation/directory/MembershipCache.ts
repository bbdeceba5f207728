import { ServiceUnavailableError } from '@backstage/errors';
import type { MembershipReader } from './MembershipReader';
import type { Memberships } from './Memberships';
import type { OrganisationCatalog } from './OrganisationCatalog';

interface Reading {
  memberships: Promise<Memberships>;
  /** When it began, milliseconds. */
  at: number;
}

/**
 * Reads groups and users of the catalog in one go and keeps them for a short while, so that the question who belongs
 * to which team costs no call each time. Whoever comes while they are read waits for the same reading.
 *
 * @internal
 */
export class MembershipCache {
  readonly #catalog: OrganisationCatalog;
  readonly #now: () => Date;
  #known: Reading | undefined;

  private constructor(options: MembershipCacheOptions) {
    this.#catalog = options.catalog;
    this.#now = options.now;
  }

  static create(options: MembershipCacheOptions): MembershipCache {
    return new MembershipCache(options);
  }

  /**
   * Memberships and when they were read, in milliseconds.
   *
   * @param maxAge - how old they may be, in milliseconds
   *
   * @throws `ServiceUnavailableError` when the catalog does not answer
   */
  async read(
    maxAge: number,
  ): Promise<{ memberships: Memberships; at: number }> {
    const now = this.#now().getTime();
    let reading = this.#known;
    if (!reading || now - reading.at > maxAge) {
      const begun = { memberships: this.#readAll(), at: now };
      this.#known = begun;
      // What failed is asked again by the next caller.
      begun.memberships.catch(() => {
        if (this.#known === begun) this.#known = undefined;
      });
      reading = begun;
    }
    return { memberships: await reading.memberships, at: reading.at };
  }

  /** For those who decide by memberships: never older than `maxAge`, in milliseconds. */
  within(maxAge: number): MembershipReader {
    return { read: async () => (await this.read(maxAge)).memberships };
  }

  async #readAll(): Promise<Memberships> {
    try {
      return await this.#catalog.readMemberships();
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog does not tell who belongs to which team, try again soon',
        error,
      );
    }
  }
}

interface MembershipCacheOptions {
  catalog: OrganisationCatalog;
  now(): Date;
}
