import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  type HandoffSide,
  type HandoffState,
  loosenedThresholds,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  StoredConstraints,
  StoredRequirements,
  StoredThreshold,
} from '../../database/handoffs/handoffDocuments';
import type { HandoffEdit } from '../HandoffEdit';
import { refuse } from '../refuse';
import { thresholdItemId } from '../toSignedRevision';

const DESIGN_STATES: readonly HandoffState[] = ['draft', 'design-review'];

/** Refuses whoever does not act for the side. @internal */
export function requireSide(edit: HandoffEdit, side: HandoffSide): void {
  if (edit.actor.kind === 'user' && edit.actor.sides.includes(side)) return;
  refuse([
    { code: 'not-your-act', text: `Only the ${side} side may do this.` },
  ]);
}

/** Refuses whoever acts for neither side. @internal */
export function requireEitherSide(edit: HandoffEdit): void {
  if (edit.actor.kind === 'user' && edit.actor.sides.length > 0) return;
  refuse([
    { code: 'not-your-act', text: 'Only one of the two sides may do this.' },
  ]);
}

/** Refuses when the handoff is in none of the states. @internal */
export function requireState(
  edit: HandoffEdit,
  states: readonly HandoffState[],
): void {
  const { state } = edit.handoff;
  if (states.includes(state)) return;
  refuse([
    {
      code: 'wrong-state',
      text: `Not possible in the state ${state}, only in ${states.join(', ')}.`,
    },
  ]);
}

/**
 * Replaces what the data-science side needs.
 *
 * @internal
 */
export function setRequirements(
  edit: HandoffEdit,
  requirements: StoredRequirements,
): void {
  requireState(edit, DESIGN_STATES);
  requireSide(edit, 'data-science');
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
  requireState(edit, DESIGN_STATES);
  requireSide(edit, 'engineering');
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
  requireState(edit, DESIGN_STATES);
  requireEitherSide(edit);
  const { id } = edit.addConflict(text);
  voidDesignConsents(edit, 'A conflict was raised.');
  edit.addEvent({ type: 'conflict-raised', after: { conflict: id }, text });
}

/** Settles a conflict. @internal */
export function resolveConflict(
  edit: HandoffEdit,
  input: { conflictId: string; resolution: string },
): void {
  requireEitherSide(edit);
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
  requireState(edit, ['draft']);
  requireSide(edit, 'engineering');
  if (edit.handoff.riskTier !== 'medium') {
    throw new ConflictError(
      edit.handoff.riskTier === 'high'
        ? 'A high risk tier always needs a design review (tier-high)'
        : 'A low risk tier needs no waiver of the design review (tier-low)',
    );
  }
  if (edit.handoff.reviewWaived) {
    throw new ConflictError('The design review was waived already');
  }
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
  requireState(edit, ['preparing', 'changes-requested']);
  requireSide(edit, 'data-science');
  requireUsableThresholds(thresholds);
  const itemId = thresholdItemId(edit.record.checklist);
  const item = itemId ? edit.item(itemId) : undefined;
  if (
    edit.handoff.state === 'changes-requested' &&
    item?.state !== 'changes-requested'
  ) {
    throw new ConflictError(
      'During requested changes the thresholds can be changed only when changes of their item were requested',
    );
  }
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
