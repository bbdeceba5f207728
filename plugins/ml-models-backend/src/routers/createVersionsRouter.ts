import { modelReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { StoredVersion } from '../database/versions/StoredVersion';
import type { VersionService } from '../inventory/VersionService';
import { decodeCursor, encodeCursor } from './cursor';
import { readNumber, readText, readTime } from './readQuery';
import type { RouteGuard } from './RouteGuard';

/**
 * Routes of versions, their metrics and aliases.
 *
 * @internal
 */
export function createVersionsRouter(options: {
  guard: RouteGuard;
  versions: VersionService;
}): Router {
  const { guard, versions } = options;
  const router = PromiseRouter();

  router.get('/models/:id/versions', async (request, response) => {
    const credentials = await guard.anyone(request, modelReadPermission);
    const { id } = request.params;
    const order = readText(request, 'order') as 'newest' | 'oldest';
    const status = readText(request, 'status') as
      | StoredVersion['status']
      | undefined;
    const limit = readNumber(request, 'limit');
    const list = JSON.stringify(['versions', id, order, status]);
    const [afterOrderKey] =
      decodeCursor(list, readText(request, 'cursor'), ['text']) ?? [];
    const { page, nextOrderKey } = await versions.list(
      id,
      { order, status, afterOrderKey, limit },
      credentials,
    );
    response.json({
      ...page,
      nextCursor: nextOrderKey && encodeCursor(list, [nextOrderKey]),
    });
  });

  router.get('/models/:id/metrics', async (request, response) => {
    const credentials = await guard.anyone(request, modelReadPermission);
    const key = readText(request, 'key');
    response.json(
      await versions.listMetric(request.params.id, key, credentials),
    );
  });

  router.get('/models/:id/aliases', async (request, response) => {
    const credentials = await guard.anyone(request, modelReadPermission);
    const query = {
      alias: readText(request, 'alias'),
      at: readTime(request, 'at'),
    };
    response.json(
      await versions.listAliases(request.params.id, query, credentials),
    );
  });

  router.get('/versions/compare', async (request, response) => {
    const credentials = await guard.anyone(request, modelReadPermission);
    const ids = (readText(request, 'ids') ?? '')
      .split(',')
      .map(id => id.trim())
      .filter(Boolean);
    response.json(await versions.compare(ids, credentials));
  });

  router.get('/versions/:id', async (request, response) => {
    const credentials = await guard.anyone(request, modelReadPermission);
    response.json(await versions.find(request.params.id, credentials));
  });

  return router;
}
