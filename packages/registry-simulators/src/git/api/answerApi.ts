import { GitServerError } from '../GitServerError';
import type { ApiAnswer, ApiRequest } from './ApiRequest';
import { answerContents } from './answerContents';
import { answerPulls } from './answerPulls';
import { answerRepository } from './answerRepository';
import { answerStatuses } from './answerStatuses';
import { optionalText, requireText } from './readBody';
import { toRepositoryJson } from './toJson';

/** Answers the part of the Gitea API that Backstage, the templates and their tests use. */
export async function answerApi(request: ApiRequest): Promise<ApiAnswer> {
  const [area, owner, name, ...rest] = request.segments;
  if (area === 'version') {
    return { status: 200, json: { version: '1.24.0+baton' } };
  }
  if (area === 'orgs') {
    return await answerOrganisations(request);
  }
  if (area === 'repos' && owner && name) {
    const repository = request.repositories.get(owner, name);
    switch (rest[0]) {
      case 'contents':
      case 'raw':
        return await answerContents(request, repository, rest);
      case 'pulls':
        return await answerPulls(request, repository, rest);
      case 'statuses':
        return await answerStatuses(request, repository, rest);
      case 'commits':
        if (rest.length === 3) {
          return await answerStatuses(request, repository, rest);
        }
        break;
      default:
    }
    return await answerRepository(request, repository, rest);
  }
  throw new GitServerError(404, 'no such route');
}

async function answerOrganisations(request: ApiRequest): Promise<ApiAnswer> {
  const { repositories, method, segments, body, baseUrl } = request;
  const [, name, part] = segments;
  if (method === 'POST' && name === undefined) {
    const username = requireText(body, 'username');
    await repositories.addOrganisation(username);
    return { status: 201, json: { username } };
  }
  if (!name || !repositories.hasOrganisation(name)) {
    throw new GitServerError(404, `no organisation ${name ?? ''}`);
  }
  if (method === 'GET' && part === undefined) {
    return { status: 200, json: { id: 1, username: name, name } };
  }
  if (method === 'GET' && part === 'repos') {
    const names = await repositories.list(name);
    const json = await Promise.all(
      names.map(async each => {
        const repository = repositories.get(name, each);
        const records = await repositories.records(repository);
        return await toRepositoryJson(repository, records, baseUrl);
      }),
    );
    return { status: 200, json };
  }
  if (method === 'POST' && part === 'repos') {
    const repository = await repositories.add({
      owner: name,
      name: requireText(body, 'name'),
      description: optionalText(body, 'description') ?? '',
      private: body.private === true,
      defaultBranch: optionalText(body, 'default_branch') ?? 'main',
      now: request.now,
    });
    const records = await repositories.records(repository);
    return {
      status: 201,
      json: await toRepositoryJson(repository, records, baseUrl),
    };
  }
  throw new GitServerError(405, 'no such method here');
}
