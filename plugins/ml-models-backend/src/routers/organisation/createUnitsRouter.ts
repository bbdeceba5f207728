import { stringifyEntityRef } from '@backstage/catalog-model';
import { organisationReadPermission } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { OrganisationServices } from '../../organisation/createOrganisation';
import { readFlag, readNumber, readText } from '../readQuery';
import type { RouteGuard } from '../RouteGuard';

const toRef = (kind: string, params: Record<string, string>) =>
  stringifyEntityRef({
    kind,
    namespace: params.namespace,
    name: params.name,
  });

/**
 * Routes that read units, teams and systems.
 *
 * @internal
 */
export function createUnitsRouter(options: {
  guard: RouteGuard;
  organisation: Pick<
    OrganisationServices,
    'units' | 'details' | 'teams' | 'systems'
  >;
}): Router {
  const { guard, organisation } = options;
  const router = PromiseRouter();

  router.get('/units', async (request, response) => {
    const credentials = await guard.anyone(request, organisationReadPermission);
    // The values were checked against the contract; the names are the same.
    const query = request.query as Record<string, never>;
    response.json(
      await organisation.units.list(
        {
          search: readText(request, 'search'),
          match: query.match,
          recommended: query.recommended,
          review: query.review,
          band: query.band,
          uncovered: readFlag(request, 'uncovered'),
          sort: query.sort,
          order: query.order,
          basis: query.basis,
          offset: readNumber(request, 'offset'),
          limit: readNumber(request, 'limit'),
        },
        credentials,
      ),
    );
  });

  router.get('/units/:namespace/:name', async (request, response) => {
    const credentials = await guard.anyone(request, organisationReadPermission);
    const { basis } = request.query as Record<string, never>;
    response.json(
      await organisation.details.find(
        toRef('group', request.params),
        { basis },
        credentials,
      ),
    );
  });

  router.get('/teams/:namespace/:name', async (request, response) => {
    const credentials = await guard.anyone(request, organisationReadPermission);
    response.json(
      await organisation.teams.find(
        toRef('group', request.params),
        credentials,
      ),
    );
  });

  router.get('/teams/:namespace/:name/members', async (request, response) => {
    const credentials = await guard.anyone(request, organisationReadPermission);
    const query = request.query as Record<string, never>;
    response.json(
      await organisation.teams.listMembers(
        toRef('group', request.params),
        {
          role: query.role,
          only: query.only,
          search: readText(request, 'search'),
          offset: readNumber(request, 'offset'),
          limit: readNumber(request, 'limit'),
        },
        credentials,
      ),
    );
  });

  router.get('/teams/:namespace/:name/models', async (request, response) => {
    const credentials = await guard.anyone(request, organisationReadPermission);
    const query = request.query as Record<string, never>;
    response.json(
      await organisation.teams.listModels(
        toRef('group', request.params),
        {
          side: query.side,
          production: readFlag(request, 'production'),
          onCall: query.onCall,
          offset: readNumber(request, 'offset'),
          limit: readNumber(request, 'limit'),
        },
        credentials,
      ),
    );
  });

  router.get(
    '/systems/:namespace/:name/organisation',
    async (request, response) => {
      const credentials = await guard.anyone(
        request,
        organisationReadPermission,
      );
      response.json(
        await organisation.systems.find(
          toRef('system', request.params),
          credentials,
        ),
      );
    },
  );

  return router;
}
