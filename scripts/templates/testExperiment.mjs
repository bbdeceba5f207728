import assert from 'node:assert/strict';
import path from 'node:path';
import { experimentBreaks } from './experimentBreaks.mjs';
import { Project } from './Project.mjs';
import { registeredVersion } from './registeredVersion.mjs';
import { renderTemplate } from './renderTemplate.mjs';
import { runBreaks } from './runBreaks.mjs';
import { runJobs } from './runJobs.mjs';
import { testGate } from './testGate.mjs';
import { requireOfModule } from './requireOfModule.mjs';

const yaml = requireOfModule('yaml');

/**
 * Renders an experiment, runs its CI, trains and registers.
 *
 * @param {object} context see runTemplateTests.mjs
 * @returns {Promise<{project: Project, found: object, runBreaks: () => Promise<void>} | undefined>} undefined when it
 *   came not as far as a registered version
 */
export async function testExperiment(context) {
  const { report, common } = context;
  const project = new Project({
    name: 'experiment',
    directory: path.join(context.directory, 'experiment'),
    env: context.env,
    signal: context.signal,
  });
  const ready = await report.check(
    'experiment: is rendered and installed from PyPI',
    async () => {
      await renderTemplate({
        template: 'ml-experiment',
        directory: project.directory,
        parameters: {
          name: 'churn',
          title: 'Churn model',
          description: 'Says which subscriptions are about to be cancelled.',
          owner: 'group:default/ds-growth',
          engineeringTeam: 'group:default/ml-platform',
          system: 'system:default/retention',
          problemType: 'classifier',
          businessObjective: 'Fewer cancelled subscriptions per quarter.',
          riskTier: 'medium',
          tracking: 'mlflow',
          trackingInstance: 'main',
          pythonVersion: context.python,
          notebooks: 'jupyter',
          ci: 'github-actions',
          repoUrl: 'github.example.com?owner=alder-market&repo=churn',
        },
      });
      await project.install();
    },
  );
  if (!ready) {
    return undefined;
  }
  const jobs = await project.jobs('experiment-ci.yml');
  await runJobs(report, project, jobs);
  await testGate(report, project, 'experiment-ci.yml');
  await report.check('experiment: the portal reads handoff.yaml', async () => {
    common.validateHandoffContract(
      yaml.parse(await project.read('handoff.yaml')),
    );
  });

  let found;
  await report.check(
    'experiment: refuses to register code that is in no commit',
    async () => {
      await project.write('notes.txt', 'not committed');
      const { code, output } = await project.try('uv run train --register');
      await project.restore();
      assert.notEqual(code, 0);
      assert.match(output, /these files are not committed:\s+notes\.txt/);
    },
  );
  await report.check(
    'experiment: trains, judges and registers with its lineage',
    async () => {
      await project.run('uv run train --register && uv run evaluate');
      found = await registeredVersion({
        ...context.mlflow,
        name: 'churn',
        version: '1',
      });
      const commit = (await project.run('git rev-parse HEAD')).trim();
      assert.equal(found.version.status, 'READY');
      assert.equal(found.tags['mlflow.source.git.commit'], commit);
      assert.equal(found.runTags['mlflow.source.git.commit'], commit);
      assert.equal(found.tags['ml-models/dirty'], 'false');
      assert.equal(found.tags['ml-models/entity'], 'mlmodel:default/churn');
      assert.equal(found.aliases.candidate, '1');
      assert.deepEqual(found.datasets.map(each => each.name).sort(), [
        'example/training',
        'example/validation',
      ]);
      for (const metric of [
        'val_auc',
        'baseline.val_auc',
        'slice.region.north.val_auc',
      ]) {
        assert.equal(typeof found.metrics[metric], 'number', metric);
      }
      return `val_auc ${found.metrics.val_auc.toFixed(3)}`;
    },
  );
  await report.check(
    'experiment: the digest is that of the files in the registry',
    async () => assert.equal(found?.tags['ml-models/digest'], found?.digest),
  );
  return (
    found && {
      project,
      found,
      runBreaks: () => runBreaks(report, project, jobs, experimentBreaks),
    }
  );
}
