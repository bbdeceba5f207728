import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';

/** What production tells data science. @internal */
export function addFeedback(
  edit: HandoffEdit,
  feedback: {
    severity: 'low' | 'medium' | 'high';
    text: string;
    link?: string;
  },
): void {
  requireAct(edit, 'add-feedback');
  const { id } = edit.addFeedback(feedback);
  edit.addEvent({
    type: 'feedback-added',
    after: { feedback: id, severity: feedback.severity, link: feedback.link },
    text: feedback.text,
  });
}
