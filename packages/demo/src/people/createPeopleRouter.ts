import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SamplePeopleService } from './SamplePeopleService';

/**
 * `GET /people`: whom one may sign in as, a {@link SamplePeople} document.
 *
 * @internal
 */
export function createPeopleRouter(options: {
  people: SamplePeopleService;
}): Router {
  const router = PromiseRouter();
  router.get('/people', async (_request, response) => {
    response.json(await options.people.list());
  });
  return router;
}
