import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { openApiDocument } from '@baton-ml/backstage-plugin-ml-models-common';
import express, { type Request, type Router } from 'express';
import type { RepositoryChecksService } from '../evidence/checks/RepositoryChecksService';
import type { FeedService } from '../inventory/FeedService';
import type { HistoryService } from '../inventory/HistoryService';
import type { ModelService } from '../inventory/ModelService';
import type { SourceService } from '../inventory/SourceService';
import type { VersionService } from '../inventory/VersionService';
import type { OrganisationServices } from '../organisation/createOrganisation';
import { createEventsRouter } from './createEventsRouter';
import { createFeedRouter } from './createFeedRouter';
import { createModelsRouter } from './createModelsRouter';
import { createDesignReviewsRouter } from './handoffs/createDesignReviewsRouter';
import { createGateRouter } from './handoffs/createGateRouter';
import { createHandoffActsRouter } from './handoffs/createHandoffActsRouter';
import { createHandoffItemsRouter } from './handoffs/createHandoffItemsRouter';
import { createHandoffsRouter } from './handoffs/createHandoffsRouter';
import type { HandoffRouterOptions } from './handoffs/HandoffRouterOptions';
import { createOrganisationRouter } from './organisation/createOrganisationRouter';
import { createRepositoryChecksRouter } from './createRepositoryChecksRouter';
import { createSourcesRouter } from './createSourcesRouter';
import { createVersionsRouter } from './createVersionsRouter';
import { rejectNul, rejectNulInBody } from './rejectNul';
import type { RouteGuard } from './RouteGuard';

/** 1,000 refs of 500 characters of up to four bytes each, and some JSON around them. */
const BY_REFS_LIMIT = '2.5mb';

const BY_REFS_PATHS = ['/models/by-refs', '/handoffs/status'];
/** 50,000 characters of minutes of up to four bytes each, or several texts of 10,000, and some JSON around them. */
const PROSE_LIMIT = '400kb';
const PROSE_PATH = /^\/(design-reviews|handoffs)(\/|$)/;

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
  handoffs: Omit<HandoffRouterOptions, 'auditor'>;
  history: HistoryService;
  models: ModelService;
  organisation: OrganisationServices;
  repositoryChecks: RepositoryChecksService;
  sources: SourceService;
  versions: VersionService;
}): Router {
  // A copy, because the validator writes into the document it is given.
  const document: object = JSON.parse(JSON.stringify(openApiDocument));
  const router = createDocumentedRouter(document, {
    middleware: [rejectNul, createBodyParser(), rejectNulInBody],
  });
  router.use(createModelsRouter(options));
  router.use(createRepositoryChecksRouter(options));
  router.use(createVersionsRouter(options));
  router.use(createFeedRouter(options));
  router.use(createSourcesRouter(options));
  router.use(createEventsRouter({ ...options.handoffs, ...options }));
  router.use(createOrganisationRouter(options));
  const handoffs = { ...options.handoffs, auditor: options.auditor };
  router.use(createHandoffsRouter(handoffs));
  router.use(createHandoffItemsRouter(handoffs));
  router.use(createHandoffActsRouter(handoffs));
  router.use(createDesignReviewsRouter(handoffs));
  router.use(createGateRouter(handoffs));
  return router;
}

function createBodyParser(): express.RequestHandler {
  const small = express.json();
  const large = express.json({ limit: BY_REFS_LIMIT });
  const long = express.json({ limit: PROSE_LIMIT });
  return (request: Request, response, next) => {
    let parse = small;
    if (BY_REFS_PATHS.includes(request.path)) parse = large;
    else if (PROSE_PATH.test(request.path)) parse = long;
    parse(request, response, error => next(explainTooLarge(error)));
  };
}

/** Says how much is possible, which the parser's own words do not. */
function explainTooLarge(error: unknown): unknown {
  const { type, limit } = (error ?? {}) as { type?: string; limit?: number };
  return type === 'entity.too.large'
    ? new InputError(
        `The body of the request is too large: at most ${limit} bytes are taken here`,
      )
    : error;
}
