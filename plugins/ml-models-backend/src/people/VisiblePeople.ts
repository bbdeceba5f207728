import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type { RegistryPeople } from './RegistryPeople';

/**
 * Names the people behind logins for an answer: only those the caller may see, and nobody while the catalog does not
 * answer, since the login is shown anyway.
 *
 * @internal
 */
export class VisiblePeople {
  readonly #logger: LoggerService;
  readonly #people: RegistryPeople;
  readonly #visibility: CatalogVisibility;

  private constructor(options: VisiblePeopleOptions) {
    this.#logger = options.logger;
    this.#people = options.people;
    this.#visibility = options.visibility;
  }

  static create(options: VisiblePeopleOptions): VisiblePeople {
    return new VisiblePeople(options);
  }

  /** User entity refs by login. */
  async find(
    logins: ReadonlyArray<string | undefined>,
    credentials: BackstageCredentials,
  ): Promise<ReadonlyMap<string, string>> {
    const known = logins.filter(login => login !== undefined && login !== '');
    if (known.length === 0) return new Map();
    try {
      const refs = await this.#people.findUserRefs(known as string[]);
      if (refs.size === 0) return refs;
      const visible = await this.#visibility.of(credentials);
      const shown = await visible.select([...new Set(refs.values())]);
      return new Map([...refs].filter(([, ref]) => shown.has(ref)));
    } catch (error) {
      this.#logger.debug('Nobody is named behind logins', toError(error));
      return new Map();
    }
  }
}

interface VisiblePeopleOptions {
  logger: LoggerService;
  people: RegistryPeople;
  visibility: CatalogVisibility;
}
