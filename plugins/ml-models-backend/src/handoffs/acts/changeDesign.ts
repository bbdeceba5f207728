import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  loosenedThresholds,
  thresholdItemId,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  StoredConstraints,
  StoredRequirements,
  StoredThreshold,
} from '../../database/handoffs/handoffDocuments';
import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';

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

/** Raises a conflict between the two. @internal */
export function raiseConflict(edit: HandoffEdit, text: string): void {
  requireAct(edit, 'raise-conflict');
  const { id } = edit.addConflict(text);
  voidDesignConsents(edit, 'A conflict was raised.');
  edit.addEvent({ type: 'conflict-raised', after: { conflict: id }, text });
}

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

/** Engineering does without a design review; the data-science side may then skip it. @internal */
export function waiveDesignReview(edit: HandoffEdit, reason: string): void {
  requireAct(edit, 'waive-design-review');
  edit.changeHandoff({ reviewWaived: true });
  edit.addEvent({ type: 'design-review-waived', text: reason });
}

/**
 * Changes thresholds after they were agreed on. A looser one has to be accepted by the reviewing side again.
 *
 * @internal
 */
export function setThresholds(
  edit: HandoffEdit,
  input: { thresholds: StoredThreshold[]; reason?: string },
): void {
  const { thresholds, reason } = input;
  requireAct(edit, 'set-thresholds');
  requireUsableThresholds(thresholds);
  const itemId = thresholdItemId(edit.record.checklist);
  const item = itemId ? edit.item(itemId) : undefined;
  const agreed = edit.handoff.agreedThresholds ?? [];
  const loosened = loosenedThresholds(agreed, thresholds);
  if (loosened.length > 0 && !reason?.trim()) {
    throw new InputError(
      `Field 'reason' is missing: loosening ${loosened
        .map(({ metric }) => metric)
        .join(', ')} needs a reason`,
    );
  }
  const before = edit.handoff.thresholds;
  edit.changeHandoff({ thresholds });
  if (item?.state === 'accepted') {
    edit.changeItem(item.itemId, {
      state: 'answered',
      acceptedBy: undefined,
      acceptedAt: undefined,
    });
  }
  edit.addEvent({
    type: 'thresholds-set',
    itemId,
    before: { thresholds: before },
    after: { thresholds, loosened: loosened.map(({ metric }) => metric) },
    text: reason,
  });
}

function requireUsableThresholds(thresholds: readonly StoredThreshold[]): void {
  for (const [index, threshold] of thresholds.entries()) {
    const { metric, value, versus } = threshold;
    if (!metric.trim() || metric.length > 500) {
      throw new InputError(
        `Field 'thresholds[${index}].metric' has to be the name of a metric of at most 500 characters`,
      );
    }
    if ((value === undefined) === (versus === undefined)) {
      throw new InputError(
        `Field 'thresholds[${index}]' has to have either value or versus`,
      );
    }
  }
}

/** Both sides accept the design as it is, so a yes to another one does not count. */
function voidDesignConsents(edit: HandoffEdit, because: string): void {
  edit.changeConsents(
    ({ transition, firedAt, voidedAt }) =>
      transition === 'accept-design' && !firedAt && !voidedAt,
    { voidedAt: edit.now, voidedBecause: because },
  );
}
