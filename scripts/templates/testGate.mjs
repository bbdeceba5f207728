import assert from 'node:assert/strict';
import { requireOfModule } from './requireOfModule.mjs';

const yaml = requireOfModule('yaml');

/**
 * The gate job of a workflow: open when every job has passed, shut when one has not.
 *
 * @param {import('./Report.mjs').Report} report where results go
 * @param {import('./Project.mjs').Project} project whose gate it is
 * @param {string} workflow file name below .github/workflows
 */
export async function testGate(report, project, workflow) {
  const { jobs } = yaml.parse(
    await project.read(`.github/workflows/${workflow}`),
  );
  const [name, gate] = Object.entries(jobs).find(([job]) =>
    job.endsWith('-gate'),
  );
  await report.check(`${project.name}: ${name}`, async () => {
    const { run } = gate.steps.find(step => step.run);
    const others = Object.keys(jobs).filter(job => job !== name);
    assert.deepEqual([...gate.needs].sort(), others.sort());
    const ask = async results =>
      (await project.try(run, { NEEDS: JSON.stringify(results) })).code;
    const passed = Object.fromEntries(
      gate.needs.map(job => [job, { result: 'success' }]),
    );
    assert.equal(await ask(passed), 0);
    for (const result of ['failure', 'cancelled', 'skipped']) {
      assert.notEqual(await ask({ ...passed, lint: { result } }), 0, result);
    }
  });
}
