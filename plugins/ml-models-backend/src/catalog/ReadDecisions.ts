import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type {
  BasicPermission,
  PolicyDecision,
  QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from './catalogEntityRead';

/**
 * The two decisions nearly every read needs, asked for in one call: whether the route may be called, and which entities
 * of the catalog the caller may see. A call to the permission backend costs about as much as reading a page of models.
 *
 * @internal
 */
export class ReadDecisions {
  readonly #permissions: PermissionsService;
  /** Credentials are an object per request, so a decision is as old as its request. */
  readonly #entityRead = new WeakMap<BackstageCredentials, PolicyDecision>();

  private constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  static create(options: { permissions: PermissionsService }): ReadDecisions {
    return new ReadDecisions(options.permissions);
  }

  /** Whether the caller has the permission; the other decision is remembered for {@link ReadDecisions.ofEntities}. */
  async ofRoute(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<PolicyDecision> {
    // Typed for permissions whose decision may depend on a resource. Those without one are sent to the permission
    // backend in the same form and are always decided; any answer but a plain yes is a no to the guard.
    const asked = { permission } as unknown as QueryPermissionRequest;
    const [route, entityRead] = await this.#permissions.authorizeConditional(
      [asked, { permission: catalogEntityReadPermission }],
      { credentials },
    );
    this.#entityRead.set(credentials, entityRead);
    return route;
  }

  /** Which entities of the catalog the caller may see. */
  async ofEntities(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const known = this.#entityRead.get(credentials);
    if (known) return known;
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    return decision;
  }
}
