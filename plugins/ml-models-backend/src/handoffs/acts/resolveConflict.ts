import { ConflictError, NotFoundError } from '@backstage/errors';
import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';
import { voidDesignConsents } from './voidDesignConsents';

/** Settles a conflict. @internal */
export function resolveConflict(
  edit: HandoffEdit,
  input: { conflictId: string; resolution: string },
): void {
  const { conflictId, resolution } = input;
  const conflict = edit.record.content.conflicts.find(
    ({ id }) => id === conflictId,
  );
  if (!conflict)
    throw new NotFoundError(`The handoff has no conflict '${conflictId}'`);
  if (conflict.resolvedAt) {
    throw new ConflictError(
      `The conflict was resolved by ${conflict.resolvedBy} already`,
    );
  }
  requireAct(edit, 'resolve-conflict');
  edit.changeConflict(conflictId, {
    resolution,
    resolvedBy: edit.actor.ref,
    resolvedAt: edit.now,
  });
  voidDesignConsents(edit, 'A conflict was resolved.');
  edit.addEvent({
    type: 'conflict-resolved',
    after: { conflict: conflictId },
    text: resolution,
  });
}
