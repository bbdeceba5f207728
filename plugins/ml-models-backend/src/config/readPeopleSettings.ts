import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * How logins of registries become people of the catalog.
 *
 * @internal
 */
export interface PeopleSettings {
  /** A login that is an email address stands for the user with that address. */
  byEmail: boolean;
  /** A login stands for the user of that name in the default namespace. */
  byName: boolean;
  /** User entity refs by login; they win over the rest. */
  map: ReadonlyMap<string, string>;
}

/**
 * Reads `mlModels.people`. Throws `InputError` that names the key when a value cannot be used.
 *
 * @internal
 */
export function readPeopleSettings(config: Config): PeopleSettings {
  const people = config.getOptionalConfig('mlModels.people');
  // Read as a whole, because logins hold dots, which paths of the configuration are split at.
  const map = people?.getOptional<Record<string, unknown>>('map') ?? {};
  return {
    byEmail: people?.getOptionalBoolean('byEmail') ?? false,
    byName: people?.getOptionalBoolean('byName') ?? false,
    map: new Map(
      Object.entries(map).map(([login, ref]) => [login, toUserRef(login, ref)]),
    ),
  };
}

function toUserRef(login: string, ref: unknown): string {
  try {
    const parsed = parseEntityRef(String(ref), { defaultKind: 'User' });
    if (parsed.kind.toLowerCase() === 'user') return stringifyEntityRef(parsed);
  } catch {
    // Told below.
  }
  throw new InputError(
    `Configuration mlModels.people.map: '${ref}' for login '${login}' is no ref of a User, expected one like user:default/ada`,
  );
}
