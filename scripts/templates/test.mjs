/**
 * `yarn test:templates`: one project of each software template, as people get it, put through its own CI.
 *
 * Renders an experiment with the platform's renderer, installs it from PyPI with uv, runs the commands of its workflow,
 * trains against a real MLflow server, registers a version; renders a service with the lineage of that version, runs the
 * commands of its workflow, starts it and talks to it over the Open Inference Protocol. Then breaks both in one place
 * after the other: the check that is made for it has to fail and to say why. What needs containers, clusters or a service
 * on the internet is named as not executed.
 *
 * Ends with `N passed, M failed`; with BATON_TEST_RESULTS set to a directory the count is also in templates.json there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from '../bootstrap/command.mjs';

await command(async () => {
  const { onShutdown } = await import('../processes/onShutdown.mjs');
  const { runTemplateTests } = await import('./runTemplateTests.mjs');
  const stopping = new AbortController();
  onShutdown(() => stopping.abort());
  const directory = await mkdtemp(path.join(tmpdir(), 'baton-templates-'));
  try {
    return await runTemplateTests({ directory, signal: stopping.signal });
  } catch (error) {
    if (stopping.signal.aborted) {
      return 130;
    }
    throw error;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
