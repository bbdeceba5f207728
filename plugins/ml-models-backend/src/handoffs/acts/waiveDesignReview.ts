import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';

/** Engineering does without a design review; the data-science side may then skip it. @internal */
export function waiveDesignReview(edit: HandoffEdit, reason: string): void {
  requireAct(edit, 'waive-design-review');
  edit.changeHandoff({ reviewWaived: true });
  edit.addEvent({ type: 'design-review-waived', text: reason });
}
