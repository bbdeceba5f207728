import { NotImplementedError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/**
 * Routes of the organisation; they answer 501 until the services behind them are in place.
 *
 * @internal
 */
export function createOrganisationRouter(): Router {
  const router = PromiseRouter();
  const later = async () => {
    throw new NotImplementedError('The organisation is not kept yet');
  };
  router.get('/units', later);
  router.get('/units/:namespace/:name', later);
  router.get('/teams/:namespace/:name', later);
  router.get('/teams/:namespace/:name/members', later);
  router.get('/teams/:namespace/:name/models', later);
  router.get('/systems/:namespace/:name/organisation', later);
  router.get('/allocations', later);
  for (const path of [
    '/capacity',
    '/allocations',
    '/attestations',
    '/organisation-reviews',
  ]) {
    router.post(path, later);
    router.post(`${path}/:id/withdraw`, later);
  }
  return router;
}
