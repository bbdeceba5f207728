import type { Entity } from '@backstage/catalog-model';

/**
 * The address a group names for itself, when it is one mail can be sent to.
 *
 * @internal
 */
export function readContact(group: Entity | undefined): string | undefined {
  const profile = (group?.spec as { profile?: { email?: unknown } } | undefined)
    ?.profile;
  const email = profile?.email;
  return typeof email === 'string' && /^[^\s@?&]+@[^\s@?&]+$/.test(email)
    ? email
    : undefined;
}
