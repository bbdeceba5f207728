import { NotFoundError } from '@backstage/errors';
import {
  type HandoffComment,
  mayReviewItem,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { randomUUID } from 'node:crypto';
import type { HandoffCommentStore } from '../database/handoffs/HandoffCommentStore';
import type { StoredComment } from '../database/handoffs/handoffRows';
import { toCommentAnswer } from './answers/toItemAnswer';
import { noteReviewStart } from './acts/noteReviewStart';
import { requireAct } from './acts/requireAct';
import type { HandoffWrite } from './HandoffService';
import type { HandoffWriter } from './HandoffWriter';
import { refuse } from './refuse';
import type { RepeatedRequests } from './RepeatedRequests';

/**
 * Threads of items. Whoever may read a handoff may comment on it.
 *
 * @internal
 */
export class HandoffThreadService {
  readonly #options: HandoffThreadServiceOptions;

  private constructor(options: HandoffThreadServiceOptions) {
    this.#options = options;
  }

  static create(options: HandoffThreadServiceOptions): HandoffThreadService {
    return new HandoffThreadService(options);
  }

  async comment(
    write: HandoffWrite,
    input: { itemId: string; text: string },
  ): Promise<HandoffComment> {
    const { comments, repeated, writer } = this.#options;
    const { handoff, caller, now, request } = write;
    const known = await repeated.find(caller, request);
    const existing = known && (await comments.find(handoff.id, known));
    if (existing) return toCommentAnswer(existing, () => undefined);
    const comment: StoredComment = {
      id: randomUUID(),
      handoffId: handoff.id,
      itemId: input.itemId,
      text: input.text,
      actor: caller.ref,
      at: now.toISOString(),
    };
    await writer.change({
      handoff,
      caller,
      now,
      request,
      subjectId: comment.id,
      act: edit => {
        requireAct(edit, 'comment');
        edit.item(input.itemId);
        const { items, riskTier } = edit.facts();
        const item = items.find(({ id }) => id === input.itemId);
        if (item && mayReviewItem(item, riskTier, edit.actor))
          noteReviewStart(edit);
        comment.at = edit.now;
        edit.addEvent({
          type: 'commented',
          itemId: input.itemId,
          after: { comment: comment.id },
          text: input.text,
          // Stored once its event is, so that both texts can be erased together.
          onStored: (eventId, transaction) =>
            comments.insert(transaction, { ...comment, eventId }),
        });
      },
    });
    return toCommentAnswer(comment, () => undefined);
  }

  /** Erases the text; the event stays and its chain still verifies. */
  async erase(write: HandoffWrite, commentId: string): Promise<HandoffComment> {
    const { comments, writer } = this.#options;
    const { handoff, caller, now } = write;
    await writer.change({
      handoff,
      caller,
      now,
      act: async edit => {
        const comment = await comments.find(
          handoff.id,
          commentId,
          edit.transaction,
        );
        if (!comment)
          throw new NotFoundError(`The handoff has no comment '${commentId}'`);
        if (comment.actor !== edit.actor.ref && !edit.actor.admin) {
          refuse([
            {
              code: 'not-your-act',
              text: 'Only its author or an administrator may erase a comment.',
            },
          ]);
        }
        if (comment.erasedAt) return;
        edit.alsoWrite(transaction =>
          comments.erase(transaction, comment, edit.now),
        );
        edit.addEvent({
          type: 'comment-erased',
          itemId: comment.itemId,
          after: { comment: comment.id },
        });
      },
    });
    const erased = await comments.find(handoff.id, commentId);
    return toCommentAnswer(erased!, () => undefined);
  }
}

interface HandoffThreadServiceOptions {
  comments: HandoffCommentStore;
  repeated: RepeatedRequests;
  writer: HandoffWriter;
}
