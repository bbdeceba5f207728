import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { OrganisationServices } from '../../organisation/createOrganisation';
import type { RouteGuard } from '../RouteGuard';
import { createRecordsRouter } from './createRecordsRouter';
import { createUnitsRouter } from './createUnitsRouter';

/**
 * Routes of the organisation.
 *
 * @internal
 */
export function createOrganisationRouter(options: {
  auditor: AuditorService;
  guard: RouteGuard;
  organisation: OrganisationServices;
}): Router {
  const router = PromiseRouter();
  router.use(createUnitsRouter(options));
  router.use(createRecordsRouter(options));
  return router;
}
