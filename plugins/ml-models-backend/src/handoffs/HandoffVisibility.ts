import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { ConditionTransformer } from '@backstage/plugin-permission-node';
import { handoffReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffResourceFilter } from '@baton-ml/backstage-plugin-ml-models-node';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import { isRestrictedService } from '../catalog/isRestrictedService';
import type { ReadDecisions } from '../catalog/ReadDecisions';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { MembershipReader } from '../organisation/directory/MembershipReader';
import { applyHandoffCriteria } from './applyHandoffCriteria';
import { HandoffPeople } from './HandoffPeople';

/** Handoffs whose model is gone, that somebody may see all the same: all, or those of the groups. @internal */
export type SeenUnlinked = { teamRefs?: readonly string[] };

/**
 * Which handoffs somebody may see. A handoff is as visible as its model. When the model is gone from the catalog nobody
 * could see it there, so its teams and owner do, and the configured groups, who can link it again.
 *
 * @internal
 */
export class HandoffVisibility {
  readonly #options: HandoffVisibilityOptions;

  private constructor(options: HandoffVisibilityOptions) {
    this.#options = options;
  }

  static create(options: HandoffVisibilityOptions): HandoffVisibility {
    return new HandoffVisibility(options);
  }

  /** Those the catalog shows the caller, and unlinked ones that are theirs; what a policy says comes on top. */
  async selectSeen(
    credentials: BackstageCredentials,
    handoffs: readonly StoredHandoff[],
  ): Promise<StoredHandoff[]> {
    const visible = await this.#options.visibility.of(credentials);
    if (visible.isUnlimited) return [...handoffs];
    const isUnlinked = (handoff: StoredHandoff) =>
      handoff.unlinkedSince !== undefined;
    const [refs, unlinked] = await Promise.all([
      visible.select(handoffs.map(({ modelRef }) => modelRef)),
      handoffs.some(isUnlinked) ? this.seenUnlinked(credentials) : undefined,
    ]);
    return handoffs.filter(
      handoff =>
        refs.has(handoff.modelRef) ||
        (isUnlinked(handoff) && isOneOf(handoff, unlinked)),
    );
  }

  /** Of those the caller sees, the ones whose reading the policy allows. */
  async selectReadable(
    credentials: BackstageCredentials,
    handoffs: readonly StoredHandoff[],
  ): Promise<StoredHandoff[]> {
    const { decisions, handoffs: store, toCriteria } = this.#options;
    if (handoffs.length === 0 || isRestrictedService(credentials))
      return [...handoffs];
    const decision = await decisions.ofRoute(
      credentials,
      handoffReadPermission,
    );
    if (decision.result === AuthorizeResult.DENY) return [];
    const seen = await this.selectSeen(credentials, handoffs);
    if (decision.result !== AuthorizeResult.CONDITIONAL || seen.length === 0)
      return seen;
    const criteria = toCriteria(decision.conditions);
    const permitted = new Set(
      await store.selectPermitted(
        seen.map(({ id }) => id),
        builder => applyHandoffCriteria(builder, criteria),
      ),
    );
    return seen.filter(({ id }) => permitted.has(id));
  }

  /** For queries: which unlinked handoffs the caller sees; undefined for none. */
  async seenUnlinked(
    credentials: BackstageCredentials,
  ): Promise<SeenUnlinked | undefined> {
    const { settings } = this.#options;
    const { type, userEntityRef } =
      credentials.principal as Partial<BackstageUserPrincipal>;
    if (type !== 'user' || !userEntityRef) return undefined;
    const organisation = await this.#options.organisation
      .read()
      .catch(() => undefined);
    if (!organisation) return undefined;
    const people = HandoffPeople.create({ organisation, settings });
    return people.isAdmin(userEntityRef) || people.isGovernance(userEntityRef)
      ? {}
      : { teamRefs: [userEntityRef, ...people.groupsOf(userEntityRef)] };
  }
}

function isOneOf(
  handoff: StoredHandoff,
  unlinked: SeenUnlinked | undefined,
): boolean {
  if (!unlinked) return false;
  const { teamRefs } = unlinked;
  return (
    !teamRefs ||
    [handoff.dataScienceRef, handoff.engineeringRef, handoff.ownerRef].some(
      ref => ref !== undefined && teamRefs.includes(ref),
    )
  );
}

interface HandoffVisibilityOptions {
  decisions: ReadDecisions;
  handoffs: HandoffStore;
  organisation: MembershipReader;
  settings: HandoffSettings;
  toCriteria: ConditionTransformer<HandoffResourceFilter>;
  visibility: CatalogVisibility;
}
