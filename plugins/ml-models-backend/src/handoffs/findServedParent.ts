import { ConflictError, InputError } from '@backstage/errors';
import type {
  CreateHandoffRequest,
  HandoffState,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { VersionStore } from '../database/versions/VersionStore';

/** What is in production, or was taken out of it for a while: both sides agreed on all of it. */
const SERVED: readonly HandoffState[] = ['in-production', 'suspended'];

/** What the new handoff takes from the older one. */
const CARRIED = ['riskTier', 'riskReason', 'teams', 'checklistId'] as const;

/**
 * The handoff whose agreements a new one is to carry on.
 *
 * @throws `InputError` when it is not one of this model and environment, or the request says what is carried on.
 * @throws `ConflictError` when it is not in production, or the version is not a ready and newer one.
 * @internal
 */
export async function findServedParent(
  stores: { handoffs: HandoffStore; versions: VersionStore },
  body: CreateHandoffRequest,
  of: Pick<StoredHandoff, 'modelRef' | 'environment' | 'modelId'>,
): Promise<StoredHandoff> {
  const refused = CARRIED.find(field => body[field] !== undefined);
  if (refused) {
    throw new InputError(
      `Field '${refused}': comes from the handoff in 'parentId'; leave one of them out`,
    );
  }
  if (!body.version) {
    throw new InputError(
      `Field 'version': a handoff that follows on another one is about a version`,
    );
  }
  const parent = await stores.handoffs.find(body.parentId!);
  if (
    !parent ||
    parent.modelRef !== of.modelRef ||
    parent.environment !== of.environment
  ) {
    throw new InputError(
      `Field 'parentId': ${of.modelRef} has no handoff '${body.parentId}' for ${of.environment}`,
    );
  }
  if (!SERVED.includes(parent.state)) {
    throw new ConflictError(
      `Handoff ${parent.number} is ${parent.state}; only one that is in production can be followed on`,
    );
  }
  const [wanted, served] = await Promise.all([
    of.modelId
      ? stores.versions.findByLabel(of.modelId, body.version)
      : undefined,
    parent.versionId ? stores.versions.findById(parent.versionId) : undefined,
  ]);
  if (
    wanted &&
    (wanted.status !== 'ready' ||
      (served && wanted.orderKey <= served.orderKey))
  ) {
    throw new ConflictError(
      `Version ${wanted.label} is not a ready version newer than ${
        parent.version || 'the one in production'
      }`,
    );
  }
  return parent;
}
