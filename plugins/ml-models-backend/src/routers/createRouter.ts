import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { openApiDocument } from '@baton-ml/backstage-plugin-ml-models-common';
import express, { type Request, type Router } from 'express';
import type { FeedService } from '../inventory/FeedService';
import type { HistoryService } from '../inventory/HistoryService';
import type { ModelService } from '../inventory/ModelService';
import type { SourceService } from '../inventory/SourceService';
import type { VersionService } from '../inventory/VersionService';
import type { OrganisationServices } from '../organisation/createOrganisation';
import { createEventsRouter } from './createEventsRouter';
import { createFeedRouter } from './createFeedRouter';
import { createModelsRouter } from './createModelsRouter';
import { createOrganisationRouter } from './organisation/createOrganisationRouter';
import { createSourcesRouter } from './createSourcesRouter';
import { createVersionsRouter } from './createVersionsRouter';
import { rejectNul } from './rejectNul';
import type { RouteGuard } from './RouteGuard';

/** 1,000 refs of 500 characters of up to four bytes each, and some JSON around them. */
const BY_REFS_LIMIT = '2.5mb';

/** Without its types, which would be inferred from the whole document at every route. */
const createDocumentedRouter = createValidatedOpenApiRouter as unknown as (
  document: object,
  options: { middleware: express.RequestHandler[] },
) => Router;

/**
 * All routes, validated against the OpenAPI document before they are reached.
 *
 * @internal
 */
export function createRouter(options: {
  auditor: AuditorService;
  feed: FeedService;
  guard: RouteGuard;
  history: HistoryService;
  models: ModelService;
  organisation: OrganisationServices;
  sources: SourceService;
  versions: VersionService;
}): Router {
  // A copy, because the validator writes into the document it is given.
  const document: object = JSON.parse(JSON.stringify(openApiDocument));
  const router = createDocumentedRouter(document, {
    middleware: [rejectNul, createBodyParser()],
  });
  router.use(createModelsRouter(options));
  router.use(createVersionsRouter(options));
  router.use(createFeedRouter(options));
  router.use(createSourcesRouter(options));
  router.use(createEventsRouter(options));
  router.use(createOrganisationRouter(options));
  return router;
}

function createBodyParser(): express.RequestHandler {
  const small = express.json();
  const large = express.json({ limit: BY_REFS_LIMIT });
  return (request: Request, response, next) => {
    const parse = request.path === '/models/by-refs' ? large : small;
    parse(request, response, next);
  };
}
