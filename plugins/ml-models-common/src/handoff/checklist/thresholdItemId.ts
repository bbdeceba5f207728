import { checklistItems } from './checklistItems';
import type { ChecklistTemplate } from './ChecklistTemplate';

/**
 * The item agreed thresholds are reviewed and signed with: the first one that rests on metrics.
 *
 * @public
 */
export function thresholdItemId(
  checklist: ChecklistTemplate,
): string | undefined {
  return checklistItems(checklist).find(
    ({ evidence }) => evidence === 'metric-thresholds',
  )?.id;
}
