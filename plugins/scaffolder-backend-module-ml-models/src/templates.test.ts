import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { parse } from 'yaml';
import { coverPairs } from './__testUtils__/coverPairs';
import { findProjectFaults } from './__testUtils__/findProjectFaults';
import { listFiles } from './__testUtils__/listFiles';
import { renderProject } from './__testUtils__/renderProject';
import {
  listParameters,
  readTemplate,
  TEMPLATES,
} from './__testUtils__/TemplateSource';
import { createMlActions } from './actions/createMlActions';

/** Texts that break whatever does not quote them. */
const AWKWARD = `Ada's "best": 100% #1 {x}\nand a second line`;
const lineage = {
  schema: 'ml-models/lineage/v1',
  model: 'mlmodel:default/churn',
  handoffId: 'handoff-1',
  experiment: {
    repo: 'https://github.com/growth/churn',
    commit: 'a'.repeat(40),
    componentRef: 'component:default/churn-experiment',
  },
  run: { instance: 'main', experimentId: '12', runId: 'run-1' },
  version: {
    name: 'churn',
    version: '7',
    modelId: 'm-1',
    source: 'mlflow-artifacts:/12/models/m-1/artifacts',
    digest: `sha256:${'b'.repeat(64)}`,
    signatureSha256: 'c'.repeat(64),
  },
  datasets: [{ name: 'customers', digest: 'abc' }],
  metrics: { val_auc: 0.87 },
  template: { ref: 'template:default/ml-production', version: '1.0.0' },
  promotedBy: 'user:default/ada',
  promotedAt: '2026-11-01T12:00:00.000Z',
};

/** What the action answers; columns may be called anything. */
const lineageOutput = {
  lineage,
  handoffId: 'handoff-1',
  inputs: ['tenure', 'share: of "net" #1'],
  serviceLevels: { p95LatencyMs: 7000, peakRps: 12 },
};

/** What a person may leave out or fill in, and every value of every list. */
const CASES = {
  'ml-experiment': {
    fixed: {
      name: 'churn',
      owner: 'group:default/ds-growth',
      engineeringTeam: 'group:default/ml-platform',
      repoUrl: 'github.com?owner=growth&repo=churn',
    },
    options: {
      title: [undefined, AWKWARD],
      description: [undefined, AWKWARD],
      system: [undefined, 'system:default/retention'],
      businessObjective: ['Fewer customers leave.', AWKWARD],
      provider: ['github', 'gitlab', 'gitea'],
    },
  },
  'ml-production': {
    fixed: {
      name: 'churn-service',
      owner: 'group:default/ml-platform',
      repoUrl: 'github.com?owner=growth&repo=churn-service',
    },
    options: {
      sourceModel: [undefined, 'mlmodel:default/churn'],
      system: [undefined, 'system:default/retention'],
      dataScienceTeam: [undefined, 'group:default/ds-growth'],
      registryInstance: [undefined, 'main'],
      onCall: [undefined, 'https://on-call.example.com/churn'],
      latencyBudgetMs: [undefined, 80],
      peakRps: [undefined, 500],
      provider: ['github', 'gitlab', 'gitea'],
    },
  },
} as const;

type Template = keyof typeof CASES;
const templates = Object.keys(CASES) as Template[];

function rowsOf(template: Template): Record<string, unknown>[] {
  const listed = Object.fromEntries(
    listParameters(readTemplate(template))
      .filter(parameter => parameter.enum)
      .map(({ name, enum: values }) => [name, values!]),
  );
  return coverPairs<unknown>({
    ...listed,
    ...(CASES[template].options as object),
  });
}

describe('the templates', () => {
  const directory = createMockDirectory();

  it('come whole out of the published package', () => {
    // What npm and Yarn leave out whatever `files` says; written with the ending .njk, it is packed and rendered.
    const leftOut =
      /^(\.gitignore|\.npmignore|\.npmrc|\.yarnrc.*|\.DS_Store|package-lock\.json|yarn\.lock|node_modules)$/;
    const files = listFiles(TEMPLATES).flatMap(file => file.split('/'));
    expect(files).toContain('.gitignore.njk');
    expect(files.filter(name => leftOut.test(name))).toEqual([]);
  });

  it.each([...templates, 'ml-new-version'])(
    '%s is a template in which every parameter is used and every action exists',
    async name => {
      const template = readTemplate(name);
      expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
      const { parameters, ...rest } = template.spec;
      const used = JSON.stringify(rest);
      const unused = listParameters(template)
        .filter(({ type }) => type !== 'null')
        .filter(parameter => !used.includes(`parameters.${parameter.name}`))
        .map(parameter => parameter.name);
      expect(unused).toEqual([]);
      const own = createMlActions({} as any).map(action => action.id);
      const upstream =
        /^(fetch:template|catalog:register|publish:(github|gitlab|gitea)|publish:github:pull-request|publish:gitlab:merge-request)$/;
      const unknown = template.spec.steps
        .map(step => step.action)
        .filter(action => !own.includes(action) && !upstream.test(action));
      expect(unknown).toEqual([]);
    },
  );

  it('cover every value and every pair of values', () => {
    const options = {
      a: [1, 2, 3],
      b: ['x', 'y'],
      c: [true, false, undefined],
    };
    const rows = coverPairs<unknown>(options);
    expect(rows.length).toBeLessThan(18);
    for (const a of options.a) {
      for (const c of options.c) {
        expect(rows.some(row => row.a === a && row.c === c)).toBe(true);
      }
    }
  });

  it.each(templates)(
    '%s makes a sound project of every pair of choices',
    async template => {
      const rows = rowsOf(template);
      const faults = new Map<string, object>();
      for (const [index, row] of rows.entries()) {
        const project = directory.resolve(`${template}-${index}`);
        const { provider, ...chosen } = row;
        const parameters = {
          ...CASES[template].fixed,
          // As the form makes it: without tracking nothing is asked.
          ...(row.tracking === 'none' ? {} : { trackingInstance: 'main' }),
          ...chosen,
        };
        const destination = { output: { provider, ci: row.ci } };
        const folders = await renderProject({
          template,
          parameters,
          steps: row.sourceModel
            ? { destination, lineage: { output: lineageOutput } }
            : { destination },
          directory: project,
          scratch: directory.resolve(`scratch-${template}-${index}`),
        });
        for (const fault of await findProjectFaults({
          directory: project,
          folders,
        })) {
          faults.set(fault, row);
        }
      }
      expect(Object.fromEntries(faults)).toEqual({});
    },
    170_000,
  );

  const render = async (
    template: Template,
    name: string,
    parameters: object,
    steps: object = {},
  ) => {
    const project = directory.resolve(name);
    await renderProject({
      template,
      parameters: {
        ...CASES[template].fixed,
        ci: 'github-actions',
        ...(template === 'ml-experiment'
          ? { tracking: 'mlflow', problemType: 'classifier' }
          : { servingMode: 'online-oip', target: 'none' }),
        ...parameters,
      },
      steps,
      directory: project,
      scratch: directory.resolve(`scratch-${name}`),
    });
    return (file: string) => readFileSync(path.join(project, file), 'utf8');
  };

  it('promote the columns and the service levels of the experiment', async () => {
    const read = await render(
      'ml-production',
      'promoted',
      { sourceModel: 'mlmodel:default/churn', latencyBudgetMs: 80 },
      { lineage: { output: lineageOutput } },
    );
    expect(Object.keys(parse(read('monitoring/drift.yaml')).features)).toEqual(
      lineageOutput.inputs,
    );
    expect(read('monitoring/alerts.yaml')).toContain('le="10.0"');
    expect(read('monitoring/alerts.yaml')).not.toContain('le="0.1"');
    expect(parse(read('load/profile.yaml')).requestsPerSecond).toBe(12);
  });

  it('name a repository for collectors of its own host only', async () => {
    for (const [provider, annotation] of [
      ['github', 'github.com/project-slug: growth/churn'],
      ['gitlab', 'gitlab.com/project-slug: growth/churn'],
      ['gitea', undefined],
    ] as const) {
      for (const template of templates) {
        const read = await render(
          template,
          `${template}-${provider}`,
          {},
          { destination: { output: { provider, ci: 'github-actions' } } },
        );
        const text = read('catalog-info.yaml');
        expect(text.match(/project-slug/g)?.length ?? 0).toBe(
          annotation ? 1 : 0,
        );
        expect(text).toContain(annotation ?? '');
      }
    }
  });

  it('forget the registry that was chosen before the tracking was switched off', async () => {
    const read = await render('ml-experiment', 'untracked', {
      tracking: 'none',
      trackingInstance: 'main',
    });
    for (const file of [
      'catalog-info.yaml',
      'handoff.yaml',
      'conf/base.yaml',
    ]) {
      expect(read(file)).toMatch(/instance: "?local/);
      expect(read(file)).not.toMatch(/instance: "?main/);
    }
  });

  it.each(templates)('%s has the same jobs on both platforms', template => {
    const ci = path.join(TEMPLATES, template, 'ci');
    const read = (folder: string) =>
      listFiles(path.join(ci, folder))
        .filter(file =>
          /workflows\/[a-z-]+-ci\.yml$|\.gitlab-ci\.yml$/.test(file),
        )
        .map(file => readFileSync(path.join(ci, folder, file), 'utf8'));
    const [github] = read('github-actions').map(text => parse(text));
    const [gitlab] = read('gitlab-ci').map(text =>
      parse(text, {
        merge: true,
        customTags: [{ tag: '!reference', collection: 'seq' }],
      }),
    );
    const gitlabJobs = Object.keys(gitlab).filter(
      key => gitlab[key]?.script && !key.startsWith('.'),
    );
    expect(gitlabJobs.sort()).toEqual(Object.keys(github.jobs).sort());
    const gate =
      template === 'ml-experiment' ? 'experiment-gate' : 'production-gate';
    const { needs, if: condition } = github.jobs[gate];
    expect(condition).toContain('always()');
    expect([...needs, gate].sort()).toEqual(Object.keys(github.jobs).sort());
    const published = readTemplate(template).spec.steps.find(
      step => step.action === 'publish:github',
    );
    expect(published?.input?.requiredStatusCheckContexts).toEqual([gate]);
  });
});
