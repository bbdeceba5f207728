import type { AuthService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  KubernetesValidatorFunctions,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { PeopleSettings } from '../config/readPeopleSettings';
import { inChunks } from '../database/inChunks';

/** Something before and after one `@`, as far as a registry has to mean an address by it. */
const ADDRESS = /^[^@\s]+@[^@\s]+$/;
/** Longer values are not in the index of the catalog. */
const LONGEST_LOGIN = 200;
/** What is known of a login is believed for so long, that nobody is known by it as well. */
const BELIEVED_MILLISECONDS = 60_000;
/** Logins remembered at most. */
const MOST_REMEMBERED = 10_000;

interface Answer {
  userRef?: string;
  askedAt: number;
}

/**
 * Tells which people of the catalog stand behind logins of registries.
 *
 * @remarks
 *
 * The configured map comes first and is taken at its word. Then, where configured, a login that is an email address is
 * the one user with that address, and a login is the user of that name in the default namespace. An address that two
 * users share is nobody's. Case does not matter to either.
 *
 * @internal
 */
export class RegistryPeople {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #now: () => Date;
  readonly #settings: PeopleSettings;
  readonly #answers = new Map<string, Answer>();

  private constructor(options: RegistryPeopleOptions) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#now = options.now;
    this.#settings = options.settings;
  }

  static create(options: RegistryPeopleOptions): RegistryPeople {
    return new RegistryPeople(options);
  }

  /**
   * User entity refs by login; logins nobody is known by are left out. Throws when the catalog has to be asked and
   * does not answer, so that a rule does not take "not known now" for "nobody".
   */
  async findUserRefs(logins: Iterable<string>): Promise<Map<string, string>> {
    const now = this.#now().getTime();
    const wanted = [...new Set(logins)];
    const isFresh = (answer: Answer | undefined) =>
      answer !== undefined && now - answer.askedAt < BELIEVED_MILLISECONDS;
    const open = wanted.filter(
      login =>
        !this.#settings.map.has(login) && !isFresh(this.#answers.get(login)),
    );
    if (open.length > 0) await this.#ask(open, now);
    const refs = new Map<string, string>();
    for (const login of wanted) {
      const ref =
        this.#settings.map.get(login) ?? this.#answers.get(login)?.userRef;
      if (ref) refs.set(login, ref);
    }
    return refs;
  }

  /** The user entity ref of one login; undefined when nobody is known by it. Throws as {@link findUserRefs} does. */
  async findUserRef(login: string): Promise<string | undefined> {
    return (await this.findUserRefs([login])).get(login);
  }

  async #ask(logins: readonly string[], askedAt: number): Promise<void> {
    const { byEmail, byName } = this.#settings;
    const asked = logins.filter(login => login.length <= LONGEST_LOGIN);
    const [byAddress, named] = await Promise.all([
      byEmail ? this.#findByAddress(asked.filter(isAddress)) : undefined,
      byName ? this.#findByName(asked.filter(isName)) : undefined,
    ]);
    if (this.#answers.size + logins.length > MOST_REMEMBERED) {
      this.#answers.clear();
    }
    for (const login of logins) {
      const key = login.toLocaleLowerCase('en-US');
      const userRef = byAddress?.get(key) ?? named?.get(key);
      this.#answers.set(login, { userRef, askedAt });
    }
  }

  async #findByAddress(
    addresses: readonly string[],
  ): Promise<Map<string, string>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found = new Map<string, string[]>();
    for (const chunk of inChunks(addresses)) {
      const { items } = await this.#catalog.getEntities(
        {
          filter: { kind: 'User', 'spec.profile.email': [...chunk] },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'spec.profile',
          ],
        },
        { credentials },
      );
      for (const user of items) {
        const profile = user.spec?.profile as { email?: unknown } | undefined;
        const address = String(profile?.email).toLocaleLowerCase('en-US');
        const refs = found.get(address) ?? [];
        found.set(address, [...refs, stringifyEntityRef(user)]);
      }
    }
    return new Map(
      [...found].flatMap(([address, [ref, ...others]]) =>
        others.length === 0 ? [[address, ref]] : [],
      ),
    );
  }

  async #findByName(names: readonly string[]): Promise<Map<string, string>> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found = new Map<string, string>();
    for (const chunk of inChunks(names)) {
      const entityRefs = chunk.map(name =>
        stringifyEntityRef({
          kind: 'User',
          namespace: DEFAULT_NAMESPACE,
          name,
        }),
      );
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs, fields: ['kind'] },
        { credentials },
      );
      for (const [index, user] of items.entries()) {
        if (user) {
          found.set(chunk[index].toLocaleLowerCase('en-US'), entityRefs[index]);
        }
      }
    }
    return found;
  }
}

interface RegistryPeopleOptions {
  auth: AuthService;
  catalog: CatalogService;
  now(): Date;
  settings: PeopleSettings;
}

function isAddress(login: string): boolean {
  return ADDRESS.test(login);
}

function isName(login: string): boolean {
  return KubernetesValidatorFunctions.isValidObjectName(login);
}
