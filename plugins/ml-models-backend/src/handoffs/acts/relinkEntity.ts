import { ConflictError } from '@backstage/errors';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { StoredModel } from '../../database/models/StoredModel';
import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';

/**
 * Links a handoff whose entity is gone to another one. Its history keeps the old ref.
 *
 * @internal
 */
export function relinkEntity(
  edit: HandoffEdit,
  input: {
    model: Pick<StoredHandoff, 'modelRef' | 'modelTitle'> &
      Partial<Pick<StoredHandoff, 'ownerRef' | 'ownerTitle'>>;
    /** The registered model the entity names, if it names one. */
    registered?: Pick<StoredModel, 'sourceId' | 'externalId'>;
    reason: string;
  },
): void {
  const { handoff } = edit;
  const { registered } = input;
  requireAct(edit, 'relink');
  if (
    registered &&
    handoff.externalId !== undefined &&
    (registered.sourceId !== handoff.sourceId ||
      registered.externalId !== handoff.externalId)
  ) {
    // Or the review of one model would let another one pass the gate.
    throw new ConflictError(
      `${input.model.modelRef} is about the registered model ${registered.sourceId}/${registered.externalId}, the handoff about ${handoff.sourceId}/${handoff.externalId}: start a handoff of its own`,
    );
  }
  const before = { entityRef: handoff.modelRef };
  edit.changeHandoff({
    ...input.model,
    ...(input.model.ownerRef && { ownerGone: false }),
    unlinkedSince: undefined,
  });
  edit.addEvent({
    type: 'relinked',
    before,
    after: { entityRef: input.model.modelRef },
    text: input.reason,
  });
}
