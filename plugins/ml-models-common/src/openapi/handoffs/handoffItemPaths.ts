import { handoffItemRequests } from './handoffItemRequests';
import { operation } from './operation';

const page = {
  cursor: { type: 'string', maxLength: 1000 },
  limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
};

/**
 * Routes of checklist items, their threads and their evidence.
 *
 * @internal
 */
export const handoffItemPaths = {
  '/handoffs/{id}/items/{itemId}/answer': {
    put: operation({
      id: 'answerHandoffItem',
      description:
        'Users of the answering side only, in draft, design-review, preparing and for flagged items in changes-requested. Permission: `ml-models.handoff.answer`. 409 with the current item when somebody else wrote it meanwhile.',
      path: ['id', 'itemId'],
      headers: ['If-Match'],
      body: handoffItemRequests.answer,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/items/{itemId}/acts': {
    post: operation({
      id: 'actOnHandoffItem',
      description:
        'Accept, request changes, dispute, waive, not applicable and the rest. Users only. Permission: `ml-models.handoff.review`; waivers `ml-models.handoff.waive`; disputes and proposals `ml-models.handoff.answer`.',
      path: ['id', 'itemId'],
      headers: ['If-Match', 'Idempotency-Key'],
      body: handoffItemRequests.act,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/items/{itemId}/comments': {
    get: operation({
      id: 'listHandoffItemComments',
      description:
        'The thread of an item. Permission: `ml-models.handoff.read`.',
      path: ['id', 'itemId'],
      query: page,
      answer: 'HandoffCommentPage',
    }),
    post: operation({
      id: 'commentOnHandoffItem',
      description:
        'Users who may read the handoff. Permission: `ml-models.handoff.comment`.',
      path: ['id', 'itemId'],
      headers: ['Idempotency-Key'],
      body: handoffItemRequests.comment,
      answer: 'HandoffComment',
      status: '201',
    }),
  },
  '/handoffs/{id}/comments/{commentId}/erasure': {
    post: operation({
      id: 'eraseHandoffComment',
      description:
        'Erases the text of a comment; the event and its hash stay. Author or admin. Permission: `ml-models.handoff.comment`.',
      path: ['id', 'commentId'],
      answer: 'HandoffComment',
    }),
  },
  '/handoffs/{id}/items/{itemId}/evidence': {
    post: operation({
      id: 'attachHandoffEvidence',
      description:
        'Attaches evidence. Users of either side, and services. Permission: `ml-models.handoff.answer`.',
      path: ['id', 'itemId'],
      headers: ['Idempotency-Key'],
      body: handoffItemRequests.evidence,
      answer: 'HandoffEvidence',
      status: '201',
    }),
  },
  '/handoffs/{id}/evidence/collect': {
    post: operation({
      id: 'collectHandoffEvidence',
      description:
        'Looks at everything again now; the answer comes before it ends. Users and services. Permission: `ml-models.handoff.answer`.',
      path: ['id'],
      body: handoffItemRequests.collect,
      answer: 'EvidenceRun',
      status: '202',
    }),
  },
};
