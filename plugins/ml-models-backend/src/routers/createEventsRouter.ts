import { eventReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { HistoryService } from '../inventory/HistoryService';
import { decodeCursor, encodeCursor } from './cursor';
import { readNumber, readText } from './readQuery';
import type { RouteGuard } from './RouteGuard';

/**
 * Routes of the append-only history.
 *
 * @internal
 */
export function createEventsRouter(options: {
  guard: RouteGuard;
  history: HistoryService;
}): Router {
  const { guard, history } = options;
  const router = PromiseRouter();

  router.get('/events', async (request, response) => {
    const credentials = await guard.anyone(request, eventReadPermission);
    const subject = readText(request, 'subject');
    const type = readText(request, 'type');
    const limit = readNumber(request, 'limit');
    const list = JSON.stringify(['events', subject, type]);
    const [beforeId] = decodeCursor(list, readText(request, 'cursor')) ?? [];
    const { items, nextId } = await history.list(
      { subject, type, beforeId, limit },
      credentials,
    );
    response.json({
      items,
      nextCursor: nextId && encodeCursor(list, [nextId]),
    });
  });

  router.get('/events/verify', async (request, response) => {
    await guard.anyone(request, eventReadPermission);
    response.json(await history.verify(readText(request, 'subject')));
  });

  return router;
}
