import { NotFoundError } from '@backstage/errors';
import type { HandoffEdit } from '../HandoffEdit';
import { RevisionConflictError } from '../RevisionConflictError';
import { requireAct } from './requireAct';

/** The data-science side answers, once: a second answer would hide the first. @internal */
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
  const { answeredAt: at, answeredBy: by } = feedback;
  if (at !== undefined) {
    const isSame =
      by === edit.actor.ref &&
      feedback.answer === answer &&
      feedback.carried === carry;
    if (isSame) return;
    throw new RevisionConflictError(
      `The feedback was answered already, by ${by} at ${at}`,
      { answer: feedback.answer, carry: feedback.carried, by, at },
    );
  }
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
