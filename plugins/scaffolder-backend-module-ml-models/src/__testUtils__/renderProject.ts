import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createFetchTemplateAction } from '@backstage/plugin-scaffolder-backend';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { createTemplateRenderer } from 'nunjitsu';
import { readTemplate, TEMPLATES } from './TemplateSource';
import { runAction } from './runAction';

const integrations = ScmIntegrations.fromConfig(new ConfigReader({}));
const renderer = createTemplateRenderer({
  filters: {
    parseRepoUrl: (url: any) => parseRepoUrl(url, integrations) as any,
    parseEntityRef: (ref: any, context: any) =>
      parseEntityRef(ref, context) as any,
  },
});

/** As the task runner does it: a text that is one expression keeps the type of its value. */
function renderDeep(value: any, context: any): any {
  if (typeof value === 'string') {
    return renderer.renderValue(value, context);
  }
  if (Array.isArray(value)) {
    return value.map(each => renderDeep(each, context));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        renderDeep(each, context),
      ]),
    );
  }
  return value;
}

/**
 * Makes a project of a template: its `fetch:template` steps in their order, with the platform's own action, and no other
 * step.
 *
 * @returns folders of the template that were rendered.
 */
export async function renderProject(options: {
  template: string;
  parameters: object;
  /** Outputs of steps that are not run, by step id. */
  steps?: object;
  directory: string;
  /** For the action's own copies. */
  scratch: string;
}): Promise<string[]> {
  const { spec } = readTemplate(options.template);
  const root = path.join(TEMPLATES, options.template);
  const action = createFetchTemplateAction({
    integrations,
    reader: mockServices.urlReader.mock(),
  });
  const context = {
    parameters: options.parameters,
    steps: options.steps ?? {},
  };
  const folders: string[] = [];
  for (const step of spec.steps) {
    const isWanted = step.if === undefined || renderDeep(step.if, context);
    if (step.action !== 'fetch:template' || !isWanted || isWanted === 'false') {
      continue;
    }
    const input = renderDeep(step.input, context);
    folders.push(path.join(root, input.url));
    await runAction(action, {
      input,
      workspacePath: options.directory,
      templateInfo: {
        entityRef: 'template:default/x',
        baseUrl: pathToFileURL(path.join(root, 'template.yaml')).href,
      },
      createTemporaryDirectory: async () => {
        const directory = path.join(options.scratch, String(folders.length));
        mkdirSync(directory, { recursive: true });
        return directory;
      },
    });
  }
  return folders;
}
