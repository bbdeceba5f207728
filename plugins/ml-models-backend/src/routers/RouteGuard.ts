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
    const credentials = await this.#httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    requireAllowed(
      await this.#decisions.ofRoute(credentials, permission),
      permission,
    );
    return credentials;
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
