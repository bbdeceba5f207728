import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  codeStandards,
  type CodeStandard,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { parse } from 'yaml';

const templates = resolve(__dirname, '../templates');
const read = (...path: string[]) =>
  readFileSync(join(templates, ...path), 'utf8');

/** Commands that only bring a tool to the machine of the platform. */
const PREPARES = /^(sudo )?(apt-get|go install)/;

interface Job {
  commands: string[];
  isAdvisory: boolean;
  needs: string[];
}

const PLATFORMS = {
  'github-actions': readGithubJobs,
  'gitlab-ci': readGitlabJobs,
};

describe.each(codeStandards.map(standard => [standard.id, standard] as const))(
  'the template of %s',
  (_, standard) => {
    const template = `ml-${standard.id.split('@')[0]}`;

    it('names the standard and its own version', () => {
      const { metadata } = parse(read(template, 'template.yaml'));
      expect(`template:default/${metadata.name}`).toBe(standard.templateRef);
      expect(metadata.annotations).toMatchObject({
        'ml-models/standard': standard.id,
        'ml-models/template-version': standard.templateVersion,
      });
    });

    it.each(Object.entries(PLATFORMS))(
      'has exactly its checks as jobs on %s',
      (platform, readJobs) => {
        const jobs = readJobs(template, platform, standard);
        const { [standard.gate]: gate, ...others } = jobs;
        expect(Object.keys(others)).toEqual(
          standard.checks.map(({ name }) => name),
        );
        expect(gate.needs.sort()).toEqual(Object.keys(others).sort());
        for (const check of standard.checks) {
          expect({ [check.name]: others[check.name].commands }).toEqual({
            [check.name]: check.commands,
          });
          expect({ [check.name]: others[check.name].isAdvisory }).toEqual({
            [check.name]: !check.required,
          });
        }
      },
    );

    it('offers every check on the machine of a person', () => {
      const file = template === 'ml-production' ? 'Makefile.njk' : 'Makefile';
      for (const { name } of standard.checks) {
        expect(read(template, 'skeleton', file)).toContain(`\n${name}: `);
      }
    });

    it('explains every check to the people who have to pass it', () => {
      const text = read(
        template,
        'skeleton',
        template === 'ml-production' ? 'README.md.njk' : 'CONTRIBUTING.md',
      );
      for (const { name } of standard.checks) {
        expect(text).toMatch(new RegExp(`\\| (.*, )?${name}[ ,]`));
      }
    });
  },
);

describe('both templates', () => {
  it.each([
    ...[
      'findings',
      'code_owners',
      'check_layout',
      'check_handoff',
      'check_model_card',
      'check_lock',
      'check_gate',
    ].map(name => [`tools/${name}.py`, `tools/${name}.py`]),
    ...['layout', 'handoff', 'model_card', 'lock', 'gate'].map(name => [
      `tests/tools/test_check_${name}.py`,
      `tests/tools/test_check_${name}.py`,
    ]),
    ['src/experiment/features.py', 'src/service/features.py'],
    ['src/experiment/digest.py', 'src/service/digest.py'],
    ['src/experiment/judge.py', 'pipelines/judge.py'],
    ['schemas/input.schema.json', 'schemas/input.schema.json'],
  ])('have the same %s', (inExperiment, inProduction) => {
    expect(read('ml-production', 'skeleton', inProduction)).toBe(
      read('ml-experiment', 'skeleton', inExperiment),
    );
  });
});

function readGithubJobs(
  template: string,
  platform: string,
  { id }: CodeStandard,
) {
  const workflow = `.github/workflows/${id.split('@')[0]}-ci.yml`;
  const { jobs } = parse(read(template, 'ci', platform, workflow));
  return toJobs(jobs, job => ({
    commands: job.steps.flatMap((step: { run?: string }) => step.run ?? []),
    isAdvisory: job['continue-on-error'] === true,
    needs: job.needs ?? [],
  }));
}

function readGitlabJobs(template: string, platform: string) {
  const file = parse(read(template, 'ci', platform, '.gitlab-ci.yml'));
  const jobs = Object.entries(file).filter(
    ([, value]) =>
      value !== null && typeof value === 'object' && 'script' in value,
  );
  return toJobs(Object.fromEntries(jobs), job => ({
    commands: job.script,
    isAdvisory: job.allow_failure === true,
    needs: (job.needs ?? []).map((need: string | { job: string }) =>
      typeof need === 'string' ? need : need.job,
    ),
  }));
}

function toJobs(
  jobs: Record<string, any>,
  toJob: (job: any) => Job,
): Record<string, Job> {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, content]) => {
      const job = toJob(content);
      const commands = job.commands
        .map(command => command.trim())
        .filter(command => !PREPARES.test(command));
      return [name, { ...job, commands }];
    }),
  );
}
