import type { ChecklistItem, ChecklistTemplate } from './ChecklistTemplate';

/**
 * All items of a template in the order people see them.
 *
 * @public
 */
export function checklistItems(template: ChecklistTemplate): ChecklistItem[] {
  return template.sections.flatMap(section => section.items);
}
