import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  sourceConfirmDeletionsPermission,
  sourceReadPermission,
  sourceSyncPermission,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SourceService } from '../inventory/SourceService';
import { readRevision } from './readRevision';
import type { RouteGuard } from './RouteGuard';

/**
 * Routes of registries.
 *
 * @internal
 */
export function createSourcesRouter(options: {
  auditor: AuditorService;
  guard: RouteGuard;
  sources: SourceService;
}): Router {
  const { auditor, guard, sources } = options;
  const router = PromiseRouter();

  router.get('/sources', async (request, response) => {
    const credentials = await guard.anyone(request, sourceReadPermission);
    response.json({ items: await sources.list(credentials) });
  });

  router.post('/sources/:id/sync', async (request, response) => {
    const { id } = request.params;
    const event = await auditor.createEvent({
      eventId: 'source-sync',
      severityLevel: 'low',
      request,
      meta: { sourceId: id },
    });
    try {
      const credentials = await guard.user(request, sourceSyncPermission);
      const source = await sources.sync(id, credentials);
      await event.success();
      response.status(202).json(source);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });

  router.post('/sources/:id/confirm-deletions', async (request, response) => {
    const { id } = request.params;
    const event = await auditor.createEvent({
      eventId: 'source-confirm-deletions',
      severityLevel: 'high',
      request,
      meta: { sourceId: id },
    });
    try {
      const credentials = await guard.user(
        request,
        sourceConfirmDeletionsPermission,
      );
      const revision = readRevision(request);
      const source = await sources.confirmDeletions(
        id,
        {
          revision,
          reason: request.body.reason,
          at: new Date().toISOString(),
        },
        credentials,
      );
      await event.success({ meta: { revision } });
      response.json(source);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });

  return router;
}
