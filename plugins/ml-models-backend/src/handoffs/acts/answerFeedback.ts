import { NotFoundError } from '@backstage/errors';
import type { HandoffEdit } from '../HandoffEdit';
import { requireAct } from './requireAct';

/** The data-science side answers. @internal */
export function answerFeedback(
  edit: HandoffEdit,
  input: { feedbackId: string; answer: string; carry: boolean },
): void {
  requireAct(edit, 'answer-feedback');
  const { feedbackId, answer, carry } = input;
  const feedback = edit.record.content.feedback.find(
    ({ id }) => id === feedbackId,
  );
  if (!feedback)
    throw new NotFoundError(`The handoff has no feedback '${feedbackId}'`);
  edit.changeFeedback(feedbackId, {
    answer,
    answeredBy: edit.actor.ref,
    answeredAt: edit.now,
    carried: carry,
  });
  edit.addEvent({
    type: 'feedback-answered',
    after: { feedback: feedbackId, carried: carry },
    text: answer,
  });
}
