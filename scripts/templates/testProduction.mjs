import assert from 'node:assert/strict';
import path from 'node:path';
import { productionBreaks } from './productionBreaks.mjs';
import { Project } from './Project.mjs';
import { fillIn, toLineage, writePromotion } from './promote.mjs';
import { renderTemplate } from './renderTemplate.mjs';
import { runBreaks } from './runBreaks.mjs';
import { runJobs } from './runJobs.mjs';
import { holdSession, startService } from './serviceSession.mjs';
import { testGate } from './testGate.mjs';
import { requireOfModule } from './requireOfModule.mjs';

const yaml = requireOfModule('yaml');
const MODEL = 'mlmodel:default/churn';

/**
 * Renders a service for the version that the experiment has registered, runs its CI, talks to it, and breaks it.
 *
 * @param {object} context see runTemplateTests.mjs, with `experiment` from testExperiment.mjs
 */
export async function testProduction(context) {
  const { report, common, experiment } = context;
  const project = new Project({
    name: 'production',
    directory: path.join(context.directory, 'production'),
    env: context.env,
    signal: context.signal,
  });
  const ready = await report.check(
    'production: is rendered with lineage and installed from PyPI',
    async () => {
      const files = toLineage({
        found: experiment.found,
        model: MODEL,
        repo: `file://${experiment.project.directory}`,
        common,
      });
      await renderTemplate({
        template: 'ml-production',
        directory: project.directory,
        parameters: {
          sourceModel: MODEL,
          modelVersion: '1',
          name: 'churn-service',
          owner: 'group:default/ml-platform',
          dataScienceTeam: 'group:default/ds-growth',
          system: 'system:default/retention',
          servingMode: 'online-oip',
          runtime: 'fastapi-oip',
          target: 'kserve',
          latencyBudgetMs: 120,
          peakRps: 50,
          onCall: 'https://oncall.example.com/churn',
          riskTier: 'medium',
          ci: 'github-actions',
          repoUrl: 'github.example.com?owner=alder-market&repo=churn-service',
        },
        steps: { lineage: { output: { ...files, handoffId: '42' } } },
      });
      await writePromotion(experiment.project, project, files);
      await project.write('.python-version', `${context.python}\n`);
      await project.install();
    },
  );
  if (!ready) {
    return;
  }
  const jobs = await project.jobs('production-ci.yml');
  await report.check(
    'production: docs-cards asks for what a person has to fill in',
    async () => {
      const { code, output } = await project.try(jobs['docs-cards'][0]);
      assert.notEqual(code, 0);
      assert.match(output, /TODO is left/);
      assert.match(output, /model_version is 'TODO'.*pins '1'/);
    },
  );
  await fillIn(project, '1');
  await project.commit('answer what the handoff asks');
  await runJobs(report, project, jobs);
  await testGate(report, project, 'production-ci.yml');
  await report.check('production: the portal reads its files', async () => {
    common.validateLineage(JSON.parse(await project.read('lineage.json')));
    common.validateModelLock(yaml.parse(await project.read('model.lock.yaml')));
    common.validateHandoffContract(
      yaml.parse(await project.read('handoff.yaml')),
    );
  });
  await testService(context, project);
  await runBreaks(report, project, jobs, productionBreaks);
}

async function testService({ report, signal, experiment }, project) {
  let service;
  await report.check('service: starts with the pinned version', async () => {
    service = await startService(project, signal);
  });
  try {
    if (service) {
      await holdSession(report, {
        url: service.url,
        name: 'churn',
        version: '1',
        golden: experiment.found.golden,
      });
    }
  } finally {
    await service?.stop();
  }
  await report.check(
    'service: does not start with a model that is not the approved one',
    async () => {
      await project.replace(
        'model.lock.yaml',
        /digest: sha256:\w+/,
        `digest: sha256:${'0'.repeat(64)}`,
      );
      try {
        const { code, output } = await project.try('python -m service');
        assert.equal(code, 1);
        assert.match(output, /the digest of the model is sha256:\w+, but/);
      } finally {
        await project.restore();
      }
    },
  );
}
