import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { Request } from 'express';
import type { ReadDecisions } from '../catalog/ReadDecisions';

/**
 * Decides for each route who may call it.
 *
 * @internal
 */
export class RouteGuard {
  readonly #httpAuth: HttpAuthService;
  readonly #permissions: PermissionsService;
  readonly #decisions: ReadDecisions;

  private constructor(options: {
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    decisions: ReadDecisions;
  }) {
    this.#httpAuth = options.httpAuth;
    this.#permissions = options.permissions;
    this.#decisions = options.decisions;
  }

  static create(options: {
    httpAuth: HttpAuthService;
    permissions: PermissionsService;
    decisions: ReadDecisions;
  }): RouteGuard {
    return new RouteGuard(options);
  }

  /** For routes of people and services alike. What the caller may see is decided along with it. */
  async anyone(
    request: Request,
    permission: BasicPermission,
  ): Promise<BackstageCredentials> {
    return await this.whileDeciding(
      request,
      permission,
      async credentials => credentials,
    );
  }

  /**
   * As {@link RouteGuard.anyone}, for routes that every page of a list waits for: reads while the decision is being
   * made, and gives out what was read only when it was a yes.
   */
  async whileDeciding<T>(
    request: Request,
    permission: BasicPermission,
    read: (credentials: BackstageCredentials) => Promise<T>,
  ): Promise<T> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const decision = this.#decisions.ofRoute(credentials, permission);
    const [decided, found] = await Promise.allSettled([
      decision,
      read(credentials),
    ]);
    if (decided.status === 'rejected') throw decided.reason;
    requireAllowed(decided.value, permission);
    if (found.status === 'rejected') throw found.reason;
    return found.value;
  }

  /** For routes other backends live on. */
  async service(
    request: Request,
    permission: BasicPermission,
  ): Promise<BackstageCredentials<BackstageServicePrincipal>> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['service'],
    });
    await this.#require(credentials, permission);
    return credentials;
  }

  /** For routes where a person decides. */
  async user(
    request: Request,
    permission: BasicPermission,
  ): Promise<BackstageCredentials<BackstageUserPrincipal>> {
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user'],
    });
    await this.#require(credentials, permission);
    return credentials;
  }

  async #require(
    credentials: BackstageCredentials,
    permission: BasicPermission,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    requireAllowed(decision, permission);
  }
}

function requireAllowed(
  decision: PolicyDecision,
  permission: BasicPermission,
): void {
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`Permission '${permission.name}' is missing`);
  }
}
