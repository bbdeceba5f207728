import { modelReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ModelService } from '../inventory/ModelService';
import { decodeCursor, encodeCursor } from './cursor';
import { readNumber, readText } from './readQuery';
import type { RouteGuard } from './RouteGuard';

/**
 * Routes of registered models.
 *
 * @internal
 */
export function createModelsRouter(options: {
  guard: RouteGuard;
  models: ModelService;
}): Router {
  const { guard, models } = options;
  const router = PromiseRouter();

  router.get('/models', async (request, response) => {
    const credentials = await guard.anyone(request, modelReadPermission);
    const sourceId = readText(request, 'source');
    const search = readText(request, 'search');
    const limit = readNumber(request, 'limit');
    const list = JSON.stringify(['models', sourceId, search]);
    const position = decodeCursor(list, readText(request, 'cursor'), [
      'text',
      'text',
    ]);
    const after = position && { name: position[0], id: position[1] };
    const { items, next } = await models.list(
      { sourceId, search, after, limit },
      credentials,
    );
    response.json({
      items,
      nextCursor: next && encodeCursor(list, [next.name, next.id]),
    });
  });

  router.post('/models/by-refs', async (request, response) => {
    // A text with NUL is no entity ref, and a database must not see it.
    const refs: string[] = request.body.entityRefs.map((ref: string) =>
      ref.replace(/\0/g, ''),
    );
    const items = await guard.whileDeciding(
      request,
      modelReadPermission,
      credentials => models.findByRefs(refs, credentials),
    );
    response.json({ items });
  });

  router.get(
    '/models/by-entity/:kind/:namespace/:name',
    async (request, response) => {
      const credentials = await guard.anyone(request, modelReadPermission);
      const { kind, namespace, name } = request.params;
      response.json(
        await models.findByEntity({ kind, namespace, name }, credentials),
      );
    },
  );

  router.get('/models/:id', async (request, response) => {
    const credentials = await guard.anyone(request, modelReadPermission);
    response.json(await models.find(request.params.id, credentials));
  });

  return router;
}
