import type { MlflowContent } from './MlflowContent';
import {
  filteredIds,
  listModels,
  listVersions,
  type Listing,
} from './listings';
import { fromPageToken, toPageToken } from './pageToken';
import { refuse, type Refusal } from './refusals';

/** A request as the simulator needs it. */
export interface SimulatedRequest {
  method: string;
  url: URL;
  body: string;
}

/** An answer: JSON, the text of a file, a page for people, or a refusal. */
export type SimulatedAnswer =
  | { json: unknown }
  | { text: string }
  | { page: string }
  | { refusal: Refusal };

const API = '/api/2.0/mlflow/';

/** Limits of the real server on `max_results`, and what it takes when none is given. */
const LIMITS = {
  models: { most: 1000, usual: 100 },
  versions: { most: 200_000, usual: 10_000 },
  runs: { most: 50_000, usual: 1000 },
  loggedModels: { most: 50_000, usual: 100 },
};

/** Answers like an MLflow server that holds the content. */
export function answerRequest(
  content: MlflowContent,
  request: SimulatedRequest,
): SimulatedAnswer {
  const { pathname, searchParams } = request.url;
  const query = (key: string) => searchParams.get(key) ?? '';
  if (pathname === '/health') {
    return { text: 'OK' };
  }
  if (pathname === '/model-versions/get-artifact') {
    return answerArtifact(
      content,
      query('name'),
      query('version'),
      query('path'),
    );
  }
  if (pathname === '/get-artifact') {
    return answerRunArtifact(content, query('run_id'), query('path'));
  }
  if (!pathname.startsWith(API)) {
    return { refusal: refuse('unknownRoute') };
  }
  const body =
    request.method === 'POST' ? JSON.parse(request.body || '{}') : {};
  switch (`${request.method} ${pathname.slice(API.length)}`) {
    case 'GET registered-models/search':
      return answerListing(
        searchParams,
        LIMITS.models,
        'registered_models',
        listing => listModels(content, listing),
      );
    case 'GET model-versions/search':
      return answerListing(
        searchParams,
        LIMITS.versions,
        'model_versions',
        listing => listVersions(content, listing),
      );
    case 'GET registered-models/get': {
      const model = content.model(query('name'));
      return model
        ? { json: { registered_model: model } }
        : { refusal: refuse('unknownModel', query('name')) };
    }
    case 'GET model-versions/get':
      return answerVersion(content, query('name'), query('version'));
    case 'GET experiments/search':
      return { json: { experiments: content.experiments() } };
    case 'GET runs/get': {
      const run = content.run(query('run_id'));
      return run
        ? { json: { run } }
        : { refusal: refuse('unknownRun', query('run_id')) };
    }
    case 'POST runs/search': {
      const runs = filteredIds(body.filter ?? '', 'run_id')
        .slice(0, body.max_results ?? LIMITS.runs.usual)
        .map(id => content.run(id))
        .filter(
          run => run && body.experiment_ids?.includes(run.info.experiment_id),
        );
      return { json: runs.length ? { runs } : {} };
    }
    case 'POST logged-models/search': {
      if (!body.experiment_ids?.length) {
        return { refusal: refuse('noExperiments') };
      }
      const models = filteredIds(body.filter ?? '', 'model_id')
        .slice(0, body.max_results ?? LIMITS.loggedModels.usual)
        .map(id => content.loggedModel(id))
        .filter(
          model =>
            model && body.experiment_ids.includes(model.info.experiment_id),
        );
      return { json: models.length ? { models } : {} };
    }
    default:
      return { refusal: refuse('unknownRoute') };
  }
}

function answerListing<T>(
  query: URLSearchParams,
  limits: { most: number; usual: number },
  key: string,
  list: (listing: {
    filter: string;
    orderBy: string[];
    offset: number;
    limit: number;
  }) => Listing<T>,
): SimulatedAnswer {
  const limit = Number(query.get('max_results') ?? limits.usual);
  if (!Number.isInteger(limit) || limit < 1 || limit > limits.most) {
    return {
      refusal: refuse('tooManyResults', '', String(query.get('max_results'))),
    };
  }
  const offset = fromPageToken(query.get('page_token') ?? undefined);
  if (offset === undefined) {
    return { refusal: refuse('badPageToken') };
  }
  const filter = query.get('filter') ?? '';
  const { items, more } = list({
    filter,
    orderBy: query.getAll('order_by'),
    offset,
    limit,
  });
  return {
    json: {
      ...(items.length ? { [key]: items } : {}),
      ...(more ? { next_page_token: toPageToken(offset + limit) } : {}),
    },
  };
}

function answerVersion(
  content: MlflowContent,
  name: string,
  number: string,
): SimulatedAnswer {
  const version = content.versions(name).find(each => each.version === number);
  if (!version) {
    return { refusal: refuse('unknownVersion', name, number) };
  }
  const aliases = (content.model(name)?.aliases ?? [])
    .filter(alias => alias.version === number)
    .map(alias => alias.alias);
  return {
    json: {
      model_version: { ...version, ...(aliases.length ? { aliases } : {}) },
    },
  };
}

function answerArtifact(
  content: MlflowContent,
  name: string,
  version: string,
  path: string,
): SimulatedAnswer {
  if (path.split('/').includes('..')) {
    return { refusal: refuse('unsafePath') };
  }
  if (!content.versions(name).some(each => each.version === version)) {
    return { refusal: refuse('unknownVersion', name, version) };
  }
  const text = content.artifact(name, version, path);
  if (text === 'unreadable') {
    return { refusal: refuse('unreadableStore') };
  }
  return text === undefined
    ? { refusal: refuse('unknownArtifact', path) }
    : { text };
}

function answerRunArtifact(
  content: MlflowContent,
  runId: string,
  path: string,
): SimulatedAnswer {
  if (!content.run(runId)) {
    return { refusal: refuse('unknownRun', runId) };
  }
  const text = content.runArtifact(runId, path);
  return text === undefined
    ? { refusal: refuse('unknownArtifact', path) }
    : { text };
}
