import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';
import { voidDesignConsents } from './voidDesignConsents';

/** Raises a conflict between the two. @internal */
export function raiseConflict(edit: HandoffEdit, text: string): void {
  requireAct(edit, 'raise-conflict');
  const { id } = edit.addConflict(text);
  voidDesignConsents(edit, 'A conflict was raised.');
  edit.addEvent({ type: 'conflict-raised', after: { conflict: id }, text });
}
