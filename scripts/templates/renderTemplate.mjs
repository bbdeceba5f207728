import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { templatesDirectory } from './paths.mjs';
import { requireOfModule } from './requireOfModule.mjs';

// The platform's own action and renderer, so that a project here is the project people get.
const { ConfigReader } = requireOfModule('@backstage/config');
const { ScmIntegrations } = requireOfModule('@backstage/integration');
const { createFetchTemplateAction } = requireOfModule(
  '@backstage/plugin-scaffolder-backend',
);
const { parseRepoUrl } = requireOfModule('@backstage/plugin-scaffolder-node');
const { createTemplateRenderer } = requireOfModule('nunjitsu');
const yaml = requireOfModule('yaml');

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.example.com', apiBaseUrl: 'https://x' }],
      gitlab: [{ host: 'gitlab.example.com', apiBaseUrl: 'https://x' }],
    },
  }),
);
const renderer = createTemplateRenderer({
  filters: { parseRepoUrl: url => parseRepoUrl(url, integrations) },
});
const silent = { info() {}, warn() {}, error() {}, debug() {} };

/**
 * Makes a project from one of our templates: runs the `fetch:template` steps of its template.yaml in their order with
 * the platform's action, and no other step.
 *
 * @param {object} options
 * @param {string} options.template folder below `templates`, for example `ml-experiment`
 * @param {Record<string, unknown>} options.parameters what a person filled in
 * @param {Record<string, {output: object}>} [options.steps] outputs of steps that are not run, by step id
 * @param {string} options.directory where the project goes; made when missing
 */
export async function renderTemplate(options) {
  const file = path.join(templatesDirectory, options.template, 'template.yaml');
  const { spec } = yaml.parse(await readFile(file, 'utf8'), {
    merge: true,
  });
  await mkdir(options.directory, { recursive: true });
  const action = createFetchTemplateAction({ integrations, reader: undefined });
  const context = {
    parameters: options.parameters,
    steps: options.steps ?? {},
    user: {},
  };
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'baton-render-'));
  try {
    for (const step of spec.steps) {
      if (step.action === 'fetch:template' && isWanted(step, context)) {
        const input = renderDeep(step.input, context);
        await action.handler({
          input,
          workspacePath: options.directory,
          templateInfo: { baseUrl: pathToFileURL(file).href },
          logger: silent,
          createTemporaryDirectory: () =>
            mkdtemp(path.join(temporary, 'step-')),
        });
      }
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function isWanted(step, context) {
  if (step.if === undefined) {
    return true;
  }
  const value = renderDeep(step.if, context);
  return Array.isArray(value)
    ? value.length > 0
    : Boolean(value) && value !== 'false';
}

/** As the task runner does it: a value that is one expression keeps its type. */
function renderDeep(value, context) {
  if (typeof value === 'string') {
    return renderer.renderValue(value, context);
  }
  if (Array.isArray(value)) {
    return value.map(item => renderDeep(item, context));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        renderDeep(item, context),
      ]),
    );
  }
  return value;
}
