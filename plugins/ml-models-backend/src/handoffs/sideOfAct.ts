import {
  checklistItems,
  type ChecklistTemplate,
  type HandoffItemAct,
  type HandoffSide,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';

/**
 * The side an act on an item stands for, which binds a person who could act for both; undefined where it is the act of
 * either side or of governance.
 *
 * @internal
 */
export function sideOfAct(
  checklist: ChecklistTemplate | undefined,
  handoff: Pick<StoredHandoff, 'riskTier'>,
  act: HandoffItemAct,
  itemId: string,
): HandoffSide | undefined {
  const item =
    checklist && checklistItems(checklist).find(({ id }) => id === itemId);
  if (!item) return undefined;
  if (['answer', 'dispute', 'not-applicable'].includes(act))
    return item.answeredBy;
  if (act === 'propose-waiver' || act === 'reopen') return undefined;
  if (act === 'approve-waiver' && handoff.riskTier === 'high') return undefined;
  if (item.reviewedBy !== 'governance') return item.reviewedBy;
  return handoff.riskTier === 'high' ? undefined : other(item.answeredBy);
}

function other(side: HandoffSide): HandoffSide {
  return side === 'data-science' ? 'engineering' : 'data-science';
}
