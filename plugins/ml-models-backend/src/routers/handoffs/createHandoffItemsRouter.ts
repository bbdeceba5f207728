import {
  handoffAnswerPermission,
  handoffCommentPermission,
  type HandoffItemActRequest,
  handoffReadPermission,
  handoffReviewPermission,
  handoffWaivePermission,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { decodeCursor, encodeCursor } from '../cursor';
import { readNumber, readText } from '../readQuery';
import { readRevision } from '../readRevision';
import { audited } from './audited';
import type { HandoffRouterOptions } from './HandoffRouterOptions';
import { readRepeatable } from './readRepeatable';

/** What an act needs beside the side rule. */
function permissionOf(act: HandoffItemActRequest['act']) {
  switch (act) {
    case 'approve-waiver':
    case 'refuse-waiver':
      return handoffWaivePermission;
    case 'dispute':
    case 'propose-waiver':
    case 'not-applicable':
      return handoffAnswerPermission;
    default:
      return handoffReviewPermission;
  }
}

/**
 * Routes of checklist items, their threads and their evidence.
 *
 * @internal
 */
export function createHandoffItemsRouter(
  options: HandoffRouterOptions,
): Router {
  const { auditor, evidence, guard, now, pages, runs, threads, writes } =
    options;
  const router = PromiseRouter();

  router.put(
    '/handoffs/:id/items/:itemId/answer',
    async (request, response) => {
      await audited(
        { auditor, request, eventId: 'handoff-answer' },
        async () => {
          const { caller, handoff } = await guard.handoff(
            request,
            handoffAnswerPermission,
            ['user'],
          );
          const { text, links } = request.body;
          const changed = await writes.actOnItem(
            { handoff, caller, now: now() },
            'answer',
            {
              itemId: request.params.itemId,
              revision: readRevision(request),
              text,
              links,
            },
          );
          response.json(await pages.readChanged(changed, caller, now()));
        },
      );
    },
  );

  router.post('/handoffs/:id/items/:itemId/acts', async (request, response) => {
    const body: HandoffItemActRequest = request.body;
    await audited(
      {
        auditor,
        request,
        eventId: 'handoff-item-act',
        severityLevel: body.act === 'approve-waiver' ? 'high' : 'medium',
        meta: { act: body.act },
      },
      async () => {
        const { caller, handoff } = await guard.handoff(
          request,
          permissionOf(body.act),
          ['user'],
        );
        const changed = await writes.actOnItem(
          { handoff, caller, now: now(), request: readRepeatable(request) },
          body.act,
          {
            itemId: request.params.itemId,
            revision: readRevision(request),
            text: body.text,
            expiresAt: body.expiresAt,
          },
        );
        response.json(await pages.readChanged(changed, caller, now()));
      },
    );
  });

  router.get(
    '/handoffs/:id/items/:itemId/comments',
    async (request, response) => {
      const { handoff } = await guard.handoff(request, handoffReadPermission, [
        'user',
        'service',
      ]);
      const { itemId } = request.params;
      const list = JSON.stringify(['comments', handoff.id, itemId]);
      const [at, id] =
        decodeCursor(list, readText(request, 'cursor'), ['time', 'text']) ?? [];
      const { items, next } = await pages.comments(handoff, {
        itemId,
        after: at === undefined ? undefined : { at, id },
        limit: readNumber(request, 'limit'),
      });
      response.json({
        items,
        nextCursor: next && encodeCursor(list, [next.at, next.id]),
      });
    },
  );

  router.post(
    '/handoffs/:id/items/:itemId/comments',
    async (request, response) => {
      await audited(
        { auditor, request, eventId: 'handoff-comment', severityLevel: 'low' },
        async () => {
          const { caller, handoff } = await guard.handoff(
            request,
            handoffCommentPermission,
            ['user'],
          );
          const comment = await threads.comment(
            { handoff, caller, now: now(), request: readRepeatable(request) },
            { itemId: request.params.itemId, text: request.body.text },
          );
          response.status(201).json(comment);
        },
      );
    },
  );

  router.post(
    '/handoffs/:id/comments/:commentId/erasure',
    async (request, response) => {
      await audited(
        {
          auditor,
          request,
          eventId: 'handoff-comment-erasure',
          severityLevel: 'high',
        },
        async () => {
          const { caller, handoff } = await guard.handoff(
            request,
            handoffCommentPermission,
            ['user'],
          );
          response.json(
            await threads.erase(
              { handoff, caller, now: now() },
              request.params.commentId,
            ),
          );
        },
      );
    },
  );

  router.post(
    '/handoffs/:id/items/:itemId/evidence',
    async (request, response) => {
      await audited(
        { auditor, request, eventId: 'handoff-evidence' },
        async () => {
          const { caller, handoff } = await guard.handoff(
            request,
            handoffAnswerPermission,
            ['user', 'service'],
          );
          const attached = await evidence.attach(
            { handoff, caller, now: now(), request: readRepeatable(request) },
            request.params.itemId,
            request.body,
          );
          response.status(201).json(attached);
        },
      );
    },
  );

  router.post('/handoffs/:id/evidence/collect', async (request, response) => {
    await audited(
      { auditor, request, eventId: 'handoff-collect', severityLevel: 'low' },
      async () => {
        const { handoff } = await guard.handoff(
          request,
          handoffAnswerPermission,
          ['user', 'service'],
        );
        response
          .status(202)
          .json(await runs.start(handoff, request.body.itemIds));
      },
    );
  });

  return router;
}
