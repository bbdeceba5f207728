import type {
  BackstageCredentials,
  BackstageServicePrincipal,
} from '@backstage/backend-plugin-api';

/**
 * Whether the caller is a service whose token is limited to some permissions (`accessRestrictions` of external access).
 * The restrictions name permissions of the routes it is for, not those of what a route looks at on the way. ADR 0005
 * says what follows from it.
 *
 * @internal
 */
export function isRestrictedService({
  principal,
}: BackstageCredentials): boolean {
  const { type, accessRestrictions } =
    principal as Partial<BackstageServicePrincipal>;
  return type === 'service' && accessRestrictions !== undefined;
}
