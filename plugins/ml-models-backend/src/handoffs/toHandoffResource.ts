import type { HandoffResource } from '@baton-ml/backstage-plugin-ml-models-node';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';

/**
 * A handoff as permission rules see it.
 *
 * @internal
 */
export function toHandoffResource(
  handoff: StoredHandoff | undefined,
): HandoffResource | undefined {
  return (
    handoff && {
      id: handoff.id,
      modelRef: handoff.modelRef,
      ownerRef: handoff.ownerRef,
      dataScienceRef: handoff.dataScienceRef,
      engineeringRef: handoff.engineeringRef,
      creatorRef: handoff.creatorRef,
      riskTier: handoff.riskTier,
      state: handoff.state,
      environment: handoff.environment,
    }
  );
}
