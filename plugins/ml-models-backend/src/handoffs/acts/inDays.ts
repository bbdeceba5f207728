import type { HandoffEdit } from '../HandoffEdit';

const DAY = 86_400_000;

/** So many days after the moment of the change, ISO 8601. @internal */
export function inDays(edit: HandoffEdit, days: number): string {
  return new Date(Date.parse(edit.now) + days * DAY).toISOString();
}
