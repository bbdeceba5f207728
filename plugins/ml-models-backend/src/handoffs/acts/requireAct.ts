import {
  decideHandoffAct,
  type HandoffAct,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffEdit } from '../HandoffEdit';
import { refuse } from '../refuse';

/**
 * Refuses an act on the handoff that the rules do not allow: `NotAllowedError` when it is not for whoever wants it,
 * `ConflictError` when it is not possible now.
 *
 * @internal
 */
export function requireAct(edit: HandoffEdit, act: HandoffAct): void {
  const { actor } = edit;
  refuse(decideHandoffAct({ act, facts: edit.facts(), actor }).refusals);
}
