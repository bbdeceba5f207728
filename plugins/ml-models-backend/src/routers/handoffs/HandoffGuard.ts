import type {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import {
  handoffReadPermission,
  type RESOURCE_TYPE_HANDOFF,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffResourceFilter } from '@baton-ml/backstage-plugin-ml-models-node';
import type { Request } from 'express';
import type { CatalogVisibility } from '../../catalog/CatalogVisibility';
import type { ReadDecisions } from '../../catalog/ReadDecisions';
import type { HandoffStore } from '../../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import { applyHandoffCriteria } from '../../handoffs/applyHandoffCriteria';
import type { HandoffCaller } from '../../handoffs/HandoffCaller';
import type { HandoffReader } from '../../handoffs/HandoffListService';
import type { HandoffVisibility } from '../../handoffs/HandoffVisibility';

type HandoffPermission = ResourcePermission<typeof RESOURCE_TYPE_HANDOFF>;

/** Kinds of callers a route is for. @internal */
export type AllowedCallers = Array<'user' | 'service'>;

/** Who asks, and for which handoff. @internal */
export interface GuardedHandoff {
  handoff: StoredHandoff;
  caller: HandoffCaller;
  credentials: BackstageCredentials;
}

/**
 * Decides for each route of handoffs who may call it: kind of credentials, permission, and visibility of the model in
 * the catalog. What a person may do on a handoff is decided by the rules, whatever a policy says.
 *
 * @internal
 */
export class HandoffGuard {
  readonly #options: HandoffGuardOptions;

  private constructor(options: HandoffGuardOptions) {
    this.#options = options;
  }

  static create(options: HandoffGuardOptions): HandoffGuard {
    return new HandoffGuard(options);
  }

  /** For one handoff by id or number. */
  async handoff(
    request: Request,
    permission: HandoffPermission,
    allow: AllowedCallers,
  ): Promise<GuardedHandoff> {
    const { httpAuth, handoffs, permissions } = this.#options;
    const credentials = await httpAuth.credentials(request, { allow });
    const { id } = request.params;
    const handoff = await handoffs.find(id);
    // Both are asked at once; without the permission nobody hears of the other answer.
    const visible = handoff && this.#isVisible(handoff, credentials);
    visible?.catch(() => {});
    const [decision] = await permissions.authorize(
      [{ permission, resourceRef: handoff?.id ?? id }],
      { credentials },
    );
    requireAllowed(decision.result, permission.name);
    if (!handoff || !(await visible))
      throw new NotFoundError(`No handoff '${id}'`);
    return { handoff, credentials, caller: toCaller(credentials) };
  }

  /** For lists; what the policy leaves is added to the query. */
  async reader(
    request: Request,
    allow: AllowedCallers = ['user', 'service'],
  ): Promise<HandoffReader> {
    const { decisions, httpAuth, toCriteria } = this.#options;
    const credentials = await httpAuth.credentials(request, { allow });
    const decision = await decisions.ofRoute(
      credentials,
      handoffReadPermission,
    );
    const caller = toCaller(credentials);
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      const criteria = toCriteria(decision.conditions);
      return {
        caller,
        credentials,
        permitted: builder => applyHandoffCriteria(builder, criteria),
      };
    }
    requireAllowed(decision.result, handoffReadPermission.name);
    return { caller, credentials };
  }

  /** For routes that are about no handoff that exists. */
  async anyone(
    request: Request,
    permission: BasicPermission,
    allow: AllowedCallers = ['user', 'service'],
  ): Promise<{ caller: HandoffCaller; credentials: BackstageCredentials }> {
    const { decisions, httpAuth } = this.#options;
    const credentials = await httpAuth.credentials(request, { allow });
    const decision = await decisions.ofRoute(credentials, permission);
    requireAllowed(decision.result, permission.name);
    return { caller: toCaller(credentials), credentials };
  }

  /** For a permission on handoffs where the one it is about is not known yet: asked for each handoff concerned. */
  async onEach(
    credentials: BackstageCredentials,
    permission: HandoffPermission,
    handoffIds: readonly string[],
  ): Promise<void> {
    // Without any handoff the permission still has to be there in some form.
    const ids = handoffIds.length > 0 ? handoffIds : [''];
    const decisions = await this.#options.permissions.authorize(
      ids.map(resourceRef => ({ permission, resourceRef })),
      { credentials },
    );
    for (const { result } of decisions) requireAllowed(result, permission.name);
  }

  /** Credentials of a person, for routes whose permission is decided per handoff. */
  async person(
    request: Request,
  ): Promise<{ caller: HandoffCaller; credentials: BackstageCredentials }> {
    const credentials = await this.#options.httpAuth.credentials(request, {
      allow: ['user'],
    });
    return { caller: toCaller(credentials), credentials };
  }

  /** Throws `NotFoundError` for a model the caller may not see. */
  async requireVisible(
    modelRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const visible = await this.#options.visibility.of(credentials);
    if (visible.isUnlimited) return;
    if (!(await visible.select([modelRef])).has(modelRef))
      throw new NotFoundError(`No model '${modelRef}'`);
  }

  /** Those of the models the caller may see. */
  async selectRefs(
    credentials: BackstageCredentials,
    refs: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const visible = await this.#options.visibility.of(credentials);
    return visible.isUnlimited ? new Set(refs) : visible.select(refs);
  }

  /** Those of the ids that the policy leaves; what is about no handoff is not for it to say. */
  async selectPermitted(
    reader: HandoffReader,
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (!reader.permitted || ids.length === 0) return new Set(ids);
    return new Set(
      await this.#options.handoffs.selectPermitted(ids, reader.permitted),
    );
  }

  /** Those of the handoffs whose models the caller may see, and that the policy leaves. */
  async selectVisible(
    reader: HandoffReader,
    handoffs: StoredHandoff[],
  ): Promise<StoredHandoff[]> {
    const seen = await this.#options.handoffVisibility.selectSeen(
      reader.credentials,
      handoffs,
    );
    const permitted = await this.selectPermitted(
      reader,
      seen.map(({ id }) => id),
    );
    return seen.filter(({ id }) => permitted.has(id));
  }

  async #isVisible(
    handoff: StoredHandoff,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [seen] = await this.#options.handoffVisibility.selectSeen(
      credentials,
      [handoff],
    );
    return seen !== undefined;
  }
}

interface HandoffGuardOptions {
  decisions: ReadDecisions;
  handoffs: HandoffStore;
  handoffVisibility: HandoffVisibility;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  toCriteria: ConditionTransformer<HandoffResourceFilter>;
  visibility: CatalogVisibility;
}

function requireAllowed(result: AuthorizeResult, name: string): void {
  if (result !== AuthorizeResult.ALLOW)
    throw new NotAllowedError(`Permission '${name}' is missing`);
}

function toCaller({ principal }: BackstageCredentials): HandoffCaller {
  const { type, userEntityRef, subject } = principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  return type === 'user'
    ? { kind: 'user', ref: userEntityRef! }
    : { kind: 'service', ref: `service:${subject}` };
}
