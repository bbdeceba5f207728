import type { StoredConstraints } from '../../database/handoffs/handoffDocuments';
import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';
import { voidDesignConsents } from './voidDesignConsents';

/**
 * Replaces what the engineering side can give.
 *
 * @internal
 */
export function setConstraints(
  edit: HandoffEdit,
  constraints: StoredConstraints,
): void {
  requireAct(edit, 'set-constraints');
  edit.changeHandoff({
    constraints: {
      ...constraints,
      updatedAt: edit.now,
      updatedBy: edit.actor.ref,
    },
  });
  voidDesignConsents(edit, 'The constraints changed.');
  edit.addEvent({
    type: 'constraints-set',
    after: { fields: Object.keys(constraints).sort() },
  });
}
