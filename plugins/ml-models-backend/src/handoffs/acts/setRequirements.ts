import type { StoredRequirements } from '../../database/handoffs/handoffDocuments';
import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';
import { requireUsableThresholds } from './requireUsableThresholds';
import { voidDesignConsents } from './voidDesignConsents';

/**
 * Replaces what the data-science side needs.
 *
 * @internal
 */
export function setRequirements(
  edit: HandoffEdit,
  requirements: StoredRequirements,
): void {
  requireAct(edit, 'set-requirements');
  requireUsableThresholds(requirements.thresholds ?? []);
  edit.changeHandoff({
    requirements: {
      ...requirements,
      updatedAt: edit.now,
      updatedBy: edit.actor.ref,
    },
    thresholds: requirements.thresholds ?? [],
  });
  voidDesignConsents(edit, 'The requirements changed.');
  edit.addEvent({
    type: 'requirements-set',
    after: { fields: Object.keys(requirements).sort() },
  });
}
