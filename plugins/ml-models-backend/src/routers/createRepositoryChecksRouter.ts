import { modelReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { RepositoryChecksService } from '../evidence/checks/RepositoryChecksService';
import type { RouteGuard } from './RouteGuard';

/**
 * Route of what the repositories of a model say about themselves.
 *
 * @internal
 */
export function createRepositoryChecksRouter(options: {
  guard: RouteGuard;
  repositoryChecks: RepositoryChecksService;
}): Router {
  const { guard, repositoryChecks } = options;
  const router = PromiseRouter();
  router.get(
    '/models/by-entity/:kind/:namespace/:name/repository-checks',
    async (request, response) => {
      const credentials = await guard.anyone(request, modelReadPermission);
      const { kind, namespace, name } = request.params;
      response.json(
        await repositoryChecks.read({ kind, namespace, name }, credentials),
      );
    },
  );
  return router;
}
