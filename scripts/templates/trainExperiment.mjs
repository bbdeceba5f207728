import path from 'node:path';
import { findPython } from './findPython.mjs';
import { installUv } from './installUv.mjs';
import { Project } from './Project.mjs';
import { projectEnvironment } from './projectEnvironment.mjs';
import { commandsHere } from './runJobs.mjs';

/**
 * Does with a repository made from the template `ml-experiment` what people and continuous integration do.
 *
 * @param {object} options
 * @param {string} options.repository address to clone and push, with credentials
 * @param {string} [options.author] login that MLflow writes down, that of this machine when absent
 * @param {string} options.tracking base URL of the MLflow server
 * @param {string} options.directory empty folder for the clone
 * @param {(line: string) => void} options.log progress for people
 * @param {AbortSignal} options.signal ends everything
 * @returns {Promise<{commit: string, checks: Record<string, boolean>}>} what was trained, and which checks passed there
 */
export async function trainExperiment(options) {
  const { author, directory, log, repository, signal, tracking } = options;
  const { version } = await findPython();
  const uv = await installUv({ log, signal });
  const project = new Project({
    name: 'experiment',
    directory: path.join(directory, 'clone'),
    env: {
      ...projectEnvironment({ uv, url: tracking }),
      // Whatever Python the form was filled in with: nothing is downloaded.
      UV_PYTHON: version,
      ...(author ? { LOGNAME: author } : {}),
    },
    signal,
  });
  const outside = new Project({ ...project, directory });
  await outside.run(`git clone --quiet '${repository}' clone`);
  log('Installing the project from PyPI ...');
  await project.lockAndSync();
  await project.commit('Lock the dependencies');
  await project.run('git push --quiet origin HEAD:main');
  const commit = (await project.run('git rev-parse HEAD')).trim();
  log('Running its checks ...');
  const checks = await runChecks(project);
  log('Training ...');
  await project.run('uv run train --register && uv run evaluate');
  return { commit, checks };
}

/** Two at a time, as the machine has two cores. */
async function runChecks(project) {
  const waiting = Object.entries(await project.jobs('experiment-ci.yml'));
  const checks = {};
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [job, commands] = next;
      checks[job] = true;
      for (const line of commandsHere(commands).run) {
        const { code } = await project.try(line);
        checks[job] &&= code === 0;
      }
    }
  };
  await Promise.all([worker(), worker()]);
  return checks;
}
