import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type {
  Permission,
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
  readonly #entityRead = new WeakMap<
    BackstageCredentials,
    Promise<PolicyDecision>
  >();

  private constructor(permissions: PermissionsService) {
    this.#permissions = permissions;
  }

  static create(options: { permissions: PermissionsService }): ReadDecisions {
    return new ReadDecisions(options.permissions);
  }

  /**
   * Whether the caller has the permission. The other decision is remembered from the moment of the call for
   * {@link ReadDecisions.ofEntities}.
   */
  async ofRoute(
    credentials: BackstageCredentials,
    permission: Permission,
  ): Promise<PolicyDecision> {
    // Typed for permissions whose decision may depend on a resource. Those without one are sent to the permission
    // backend in the same form and are always decided; any answer but a plain yes is a no to the guard.
    const asked = { permission } as unknown as QueryPermissionRequest;
    const decisions = this.#permissions.authorizeConditional(
      [asked, { permission: catalogEntityReadPermission }],
      { credentials },
    );
    const entityRead = decisions.then(([, decision]) => decision);
    // A failure is thrown below; who else waits for it hears of it too.
    entityRead.catch(() => {});
    this.#entityRead.set(credentials, entityRead);
    return (await decisions)[0];
  }

  /** Which entities of the catalog the caller may see. */
  async ofEntities(credentials: BackstageCredentials): Promise<PolicyDecision> {
    const known = this.#entityRead.get(credentials);
    if (known) return await known;
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    return decision;
  }
}
