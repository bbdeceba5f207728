import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleTemplates from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleGitea from '@backstage/plugin-scaffolder-backend-module-gitea';
import catalogModuleMlModels from '@baton-ml/backstage-plugin-catalog-backend-module-ml-models';
// The test runs the actions against what they call in a portal; the package does not depend on it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import mlModelsPlugin from '@baton-ml/backstage-plugin-ml-models-backend';
import type {
  Handoff,
  HandoffState,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { startGitServer } from 'registry-simulators';
import { stringify } from 'yaml';
import scaffolderModuleMlModels from '../index';
import { organisation } from './organisation';
import { SampleRegistry } from './SampleRegistry';
import { TEMPLATES } from './TemplateSource';

const auth = { username: 'portal', password: 'sample' };

/** Asks until there is an answer; fails after a minute with what it waited for. */
async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`${what} never came to be`);
}

/**
 * A real catalog, a real `ml-models` backend and a real scaffolder with the module and the templates, and a real git
 * server; only the registry is made up, and nothing else is reachable.
 */
export async function startPortal(directory: string) {
  const git = await startGitServer({
    directory,
    organisations: ['growth'],
    ...auth,
  });
  const registry = new SampleRegistry();
  const people = path.join(directory, '..', 'people', 'catalog-info.yaml');
  mkdirSync(path.dirname(people), { recursive: true });
  writeFileSync(
    people,
    organisation.map(each => stringify(each)).join('---\n'),
  );
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleTemplates,
      catalogModuleMlModels,
      scaffolderPlugin,
      scaffolderModuleGitea,
      scaffolderModuleMlModels,
      mlModelsPlugin,
      registry.module(),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          scaffolder: {
            defaultAuthor: { name: 'Portal', email: 'portal@localhost' },
          },
          integrations: {
            gitea: [{ host: new URL(git.url).host, baseUrl: git.url, ...auth }],
          },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [
              {
                allow: [
                  ...['API', 'Component', 'Group', 'Location'],
                  ...['MlModel', 'Template', 'User'],
                ],
              },
            ],
            locations: [
              { type: 'file', target: people },
              {
                type: 'file',
                target: path.join(TEMPLATES, '*', 'template.yaml'),
              },
            ],
          },
          mlModels: {
            catalog: { summaryLabels: false },
            handoff: {
              adminGroups: ['group:default/portal-admins'],
              membershipMaxAge: { milliseconds: 0 },
            },
            owners: { default: 'group:default/ds-growth' },
            sources: {
              main: {
                type: 'sample',
                baseUrl: 'https://registry.example.com',
                schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
              },
            },
          },
        },
      }),
    ],
  });

  async function call(
    plugin: string,
    route: string,
    body?: object,
    headers: Record<string, string> = {},
  ) {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/${plugin}${route}`,
      {
        method: body ? 'POST' : 'GET',
        body: body && JSON.stringify(body),
        headers: {
          Authorization: mockCredentials.user.header(),
          'Content-Type': 'application/json',
          ...headers,
        },
      },
    );
    const text = await response.text();
    return {
      status: response.status,
      body: text ? JSON.parse(text) : undefined,
    };
  }
  const entity = async (name: string) => {
    const { status, body } = await call('catalog', `/entities/by-name/${name}`);
    return status === 200 ? body : undefined;
  };

  const handoff = async (number: number): Promise<Handoff> =>
    (await call('ml-models', `/handoffs/${number}`)).body;

  await until('the person of the tests', () => entity('user/default/mock'));
  return {
    git,
    entity,
    handoff,
    /** Registers a version, which the inventory then knows and the model of the catalog owns. */
    addVersion: async (label: string, commit: string) => {
      registry.addVersion(label, commit);
      await scheduler.triggerTask('sync-main');
      await scheduler.triggerTask('claims');
    },
    /** Brings a handoff where a test needs it; how people bring it there is not its subject. */
    moveHandoff: async (number: number, to: HandoffState) => {
      const { status, body } = await call(
        'ml-models',
        `/handoffs/${number}/override`,
        { to, reason: 'The test begins here' },
        { 'If-Match': String((await handoff(number)).revision) },
      );
      if (status !== 200) throw new Error(JSON.stringify(body));
    },
    until,
    repositoryUrl: (name: string) =>
      `${new URL(git.url).host}?owner=growth&repo=${name}`,
    /** Reads the API of the git server. */
    gitApi: async (route: string, method = 'GET') => {
      const response = await fetch(`${git.url}/api/v1/repos/growth/${route}`, {
        method,
        headers: { authorization: 'token sample' },
      });
      return await response.json();
    },
    /** A file at a branch as people see it. */
    file: async (repository: string, file: string, branch = 'main') => {
      const url = `${git.url}/growth/${repository}/raw/branch/${branch}/${file}`;
      const response = await fetch(url);
      return response.ok ? await response.text() : undefined;
    },
    /** Runs a template to its end. */
    run: async (template: string, values: object) => {
      await until(template, () => entity(`template/default/${template}`));
      const { status, body } = await call('scaffolder', '/v2/tasks', {
        templateRef: `template:default/${template}`,
        values,
      });
      if (status !== 201) throw new Error(JSON.stringify(body));
      const task = await until(`the end of ${template}`, async () => {
        const { body: found } = await call(
          'scaffolder',
          `/v2/tasks/${body.id}`,
        );
        return ['completed', 'failed'].includes(found.status)
          ? found
          : undefined;
      });
      const events = await call('scaffolder', `/v2/tasks/${body.id}/events`);
      const log: string = events.body
        .map((event: any) => event.body.message)
        .join('\n');
      const { output = {} } =
        events.body.find((event: any) => event.type === 'completion')?.body ??
        {};
      return { id: body.id as string, status: task.status, log, output };
    },
    stop: async () => {
      await backend.stop();
      await git.stop();
    },
  };
}
