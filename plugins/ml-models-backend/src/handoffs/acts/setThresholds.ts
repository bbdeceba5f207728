import { InputError } from '@backstage/errors';
import {
  loosenedThresholds,
  thresholdItemId,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredThreshold } from '../../database/handoffs/handoffDocuments';
import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';
import { requireUsableThresholds } from './requireUsableThresholds';

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
