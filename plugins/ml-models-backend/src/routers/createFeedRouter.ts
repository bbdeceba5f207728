import { modelReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { FeedService } from '../inventory/FeedService';
import { decodeCursor, encodeCursor } from './cursor';
import { readNumber, readText, readTime } from './readQuery';
import type { RouteGuard } from './RouteGuard';

/**
 * Routes the catalog's module lives on.
 *
 * @internal
 */
export function createFeedRouter(options: {
  guard: RouteGuard;
  feed: FeedService;
}): Router {
  const { guard, feed } = options;
  const router = PromiseRouter();

  router.get('/inventory/unclaimed', async (request, response) => {
    await guard.service(request, modelReadPermission);
    const since = readTime(request, 'since');
    const limit = readNumber(request, 'limit');
    const list = JSON.stringify(['unclaimed', since]);
    const [afterId] =
      decodeCursor(list, readText(request, 'cursor'), ['text']) ?? [];
    const { page, nextId } = await feed.listUnclaimed({
      since,
      afterId,
      limit,
    });
    response.json({
      ...page,
      nextCursor: nextId && encodeCursor(list, [nextId]),
    });
  });

  router.get('/summaries', async (request, response) => {
    await guard.service(request, modelReadPermission);
    const since = readTime(request, 'since');
    response.json(await feed.listSummaries(since, new Date()));
  });

  return router;
}
